using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching;

/// <summary>P26 and P28: what answers do to the others, and what other wishes than the true ones bring.</summary>
public class RoundProtocolTests
{
    private static readonly RuleEngine Engine = TimelessRules.Engine;

    private static readonly Arbitrary<(PlainRound Round, int Choice)> WithChoice = Arb.From(
        from any in RoundGenerators.Any.Generator from split in RoundGenerators.Splitting.Generator from choice in Gen.Choose(1, 1_000_000) select (choice % 2 == 0 ? any : split, choice),
        static x => RoundShrinker.Smaller(x.Item1).Select(r => (r, x.Item2)));

    // Some decline what they are offered, again and again, until nobody does: it ends, nobody who stays gets anything worse, and nobody who declined gets more.
    [Fact]
    public void Match_SomeDecline_EndsAndNobodyWhoStaysIsWorseOff() =>
        Prop.ForAll(WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var (file, random) = (PlainRoundFile.Write(plain), drawn.Choice);
            file["replies"] = new JsonArray();
            var before = Match(file);
            var (left, isSplitting) = (new HashSet<string>(), false);
            for (var step = 0; ; step++)
            {
                var decliner = before.Matches.Where(m => !isSplitting || m.Part is not null).OrderBy(m => m.Part is null ? 0 : 1).Select(m => m.Candidate).Distinct().FirstOrDefault(_ => (random = random * 31 % 1_000_003) % 3 == 0);
                if (decliner is null)
                {
                    return step <= plain.Candidates.Length;
                }

                left.Add(decliner);

                // Split services are offered when all answers to whole ones are there.
                var offer = before.Matches.First(m => m.Candidate == decliner);
                isSplitting |= offer.Part is not null;
                ((JsonArray)file["replies"]!).Add(new JsonObject { ["candidate"] = decliner, ["post"] = offer.Window.Post.Key, ["start"] = NodaTime.Text.LocalDatePattern.Iso.Format(offer.Start), ["answer"] = "declined" });
                var after = Match(file);
                if (after.Matches.Any(m => left.Contains(m.Candidate)) || after.Runs.Length < before.Runs.Length
                    || plain.Candidates.Any(c => !left.Contains(c.Id) && IsWorse(Of(before, c.Id), Of(after, c.Id), offer.Part is null)))
                {
                    return false;
                }

                before = after;
            }
        }).Holds(800);

    // A decliner who may take part again is never offered that window again, and it ends all the same.
    [Fact]
    public void Match_DeclinersReenter_NobodyIsOfferedTheSameTwice() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var file = PlainRoundFile.Write(PlainRoundFile.Writable(drawn));
            file["round"]!["policy"]!["declinerReenters"] = true;
            file["replies"] = new JsonArray([.. Match(file).Matches.Where(m => m.Part is null).Select(m => new JsonObject { ["candidate"] = m.Candidate, ["post"] = m.Window.Post.Key, ["start"] = NodaTime.Text.LocalDatePattern.Iso.Format(m.Start), ["answer"] = "declined" })]);
            var result = Match(file);
            return result.Runs.SelectMany(r => r.Offers.Where(o => o.Part is null && r.Declined.Contains(o.Candidate))).GroupBy(o => (o.Candidate, o.Window.Id)).All(g => g.Count() == 1);
        }).Holds(300);

    // P28: every order of every part of the windows that a candidate may have, stated as the candidate's own.
    [Fact]
    public void Match_OtherOrderThanTheTrueOne_NobodyGains() =>
        Prop.ForAll(WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var truth = Match(PlainRoundFile.Write(plain));
            return plain.Candidates.Select((c, i) => (c, i)).All(x =>
            {
                var windows = new Stable.Domain.RoundMarket(plain).WindowsFor(x.c).Take(4).ToList();
                var packages = new PlainSplits(plain).Packages(x.c).ToList();
                var own = Utility(truth, x.c.Id);
                return Sublists(windows).All(list =>
                {
                    var stated = plain with { Candidates = [.. plain.Candidates.Select((c, i) => i == x.i ? c with { Ranking = [.. list.Select(w => w.Id)] } : c)] };
                    return Utility(Match(PlainRoundFile.Write(stated)), x.c.Id) >= own;
                });

                int Utility(RoundResult result, string id)
                {
                    var offers = result.Matches.Where(m => m.Candidate == id).ToList();
                    return offers switch
                    {
                        [] => int.MaxValue,
                        [var whole] => windows.FindIndex(w => PlainRoundFile.IdOf(w) == whole.Window.Id) is >= 0 and var place ? place : 1000,
                        [var first, var second, ..] => 2000 + packages.FindIndex(p => (PlainRoundFile.IdOf(p.First.Window), p.Start, PlainRoundFile.IdOf(p.Second.Window), p.Next) == (first.Window.Id, first.Start, second.Window.Id, second.Start)),
                    };
                }
            });
        }).Holds(60);

    [Fact]
    public void Match_UntilSettled_SplitServicesWaitForAnswers() =>
        Prop.ForAll(WithChoice, drawn =>
        {
            var file = PlainRoundFile.Write(PlainRoundFile.Writable(drawn.Round));
            var open = Match(file);
            var held = Engine.Match(Read(file), new MatchOptions { UntilSettled = true }).GetValueOrThrow();
            var whole = open.Matches.Where(m => m.Part is null).ToList();
            file["replies"] = new JsonArray([.. open.Matches.Select(m => new JsonObject { ["candidate"] = m.Candidate, ["post"] = m.Window.Post.Key, ["start"] = NodaTime.Text.LocalDatePattern.Iso.Format(m.Start), ["answer"] = "accepted" })]);
            var settled = Engine.Match(Read(file), new MatchOptions { UntilSettled = true }).GetValueOrThrow();
            return held.SplitsAreHeld == whole.Count > 0
                && held.Matches.Count(m => m.Part is not null) == (whole.Count > 0 ? 0 : open.Matches.Length)
                && settled.IsSettled && settled.Matches.Select(m => m.ToString()).SequenceEqual(open.Matches.Select(m => m.ToString()))
                && open.IsSettled == open.Matches.IsEmpty;
        }).Holds(300);

    private static bool IsWorse(RoundMatch[] before, RoundMatch[] after, bool isWhole) => before switch
    {
        // Whoever has a whole service keeps it or gets a better one.
        [{ Part: null } whole] => !(after is [{ Part: null } later] && (later.Choice < whole.Choice || (later.Choice, later.Window.Id, later.Start) == (whole.Choice, whole.Window.Id, whole.Start))),
        [_, _] when isWhole => false, // Packages are worked out anew after every answer to a whole service: they are offered only then.
        [_, _] => after.Length != 2,
        _ => false,
    };

    private static RoundMatch[] Of(RoundResult result, string candidate) => [.. result.Matches.Where(m => m.Candidate == candidate)];

    private static MatchingRound Read(JsonObject file) => MatchingRoundReader.Read("round.json", file.ToJsonString()).GetValueOrThrow();

    private static RoundResult Match(JsonObject file) => Engine.Match(Read(file)).GetValueOrThrow();

    private static IEnumerable<List<PlainWindow>> Sublists(List<PlainWindow> all) =>
        [[], .. all.SelectMany((x, i) => Sublists([.. all[..i], .. all[(i + 1)..]]).Select(rest => (List<PlainWindow>)[x, .. rest]))];
}
