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

    // Split services beside whole ones: somebody who stands before all others has a seat which, when declined, others could have whole or in two parts.
    private static readonly Arbitrary<PlainRound> Mixed = Arb.From(
        from round in RoundGenerators.Splitting.Generator
        from months in Gen.Elements(-6, 0, 0, 3, 6)
        from seats in Gen.Choose(1, 2)
        let post = round.Posts[0] with { Id = "q", From = round.Posts[0].From.PlusMonths(months), To = round.Posts[0].From.PlusMonths(months + 6).PlusDays(-1), Seats = seats, Published = round.Day, IsApproved = true, IsWithdrawn = false, Percentage = 100 }
        let first = round.Candidates[0]
        select round with
        {
            Posts = [.. round.Posts, post],
            Candidates = [.. round.Candidates, new PlainCandidate("z", first.Municipality, first.Registered.PlusMonths(-12), 0, post.From, [], []) { TwoYearsOn = post.From, Excluded = [.. round.Posts.Select(p => p.Id)] }],
        },
        RoundShrinker.Smaller);

    private static readonly Arbitrary<(PlainRound Round, int Choice)> WithChoice = Arb.From(
        from any in RoundGenerators.Any.Generator from split in RoundGenerators.Splitting.Generator from mixed in Mixed.Generator from choice in Gen.Choose(1, 1_000_000) select (new[] { any, split, mixed }[choice % 3], choice / 3),
        static x => RoundShrinker.Smaller(x.Item1).Select(r => (r, x.Item2)));

    // Answers come one by one, in any order and some of them late, to offers as they were shown then: each is taken, nobody who stays gets anything worse,
    // nobody who declined gets anything, and it ends with everybody's answer.
    [Fact]
    public void Match_AnswersOneByOne_EachIsTakenAndNobodyWhoStaysIsWorseOff() =>
        Prop.ForAll(WithChoice, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn.Round);
            var (file, random, isLate) = (PlainRoundFile.Write(plain), drawn.Choice, drawn.Choice % 3 == 0);
            file["replies"] = new JsonArray();
            var shown = Match(file);
            var (answered, left, first) = (new HashSet<string>(), new HashSet<string>(), shown);
            while (!shown.IsSettled)
            {
                var waiting = shown.Waiting[Next(shown.Waiting.Length)];
                var offer = (isLate && Of(first, waiting) is [{ Part: null } early] ? early : Of(shown, waiting) is { } own ? own[Next(own.Length)] : null)!;
                var isNo = Next(3) == 0;
                var replies = (JsonArray)file["replies"]!;
                replies.Insert(Next(replies.Count + 1), Answer(offer, isNo ? "declined" : "accepted"));
                answered.Add(waiting);
                if (isNo)
                {
                    left.Add(waiting);
                }

                var after = Match(file);
                if (after.Waiting.Any(answered.Contains) || after.Matches.Any(m => left.Contains(m.Candidate)) || answered.Any(c => !left.Contains(c) && Of(after, c).Length == 0)
                    || plain.Candidates.Any(c => !left.Contains(c.Id) && IsWorse(Of(shown, c.Id), Of(after, c.Id))))
                {
                    return false;
                }

                shown = after;
            }

            return answered.Count <= plain.Candidates.Length && !shown.Matches.Any(m => m.IsProvisional);

            int Next(int count) => (random = random * 31 % 1_000_003) % count;
        }).Holds(800);

    // Nobody can answer what can still go to another.
    [Fact]
    public void Match_AnswerToAProvisionalPart_IsAFaultThatSaysSo()
    {
        var seen = 0;
        Prop.ForAll(Mixed, drawn =>
        {
            var file = PlainRoundFile.Write(PlainRoundFile.Writable(drawn));
            var provisional = Match(file).Matches.Where(m => m.IsProvisional).ToList();
            seen += provisional.Count;
            return provisional.TrueForAll(m => new[] { "accepted", "declined" }.All(answer =>
            {
                file["replies"] = new JsonArray(Answer(m, answer));
                return Engine.Match(Read(file)) is { Value: null } refused && refused.Diagnostics.Count(d => d.Code.Id == "ALIS7127") == 1;
            }));
        }).Holds(1000);
        Assert.True(seen > 100, $"Only {seen} parts were provisional.");
    }

    // A split service is answered where it was offered and nowhere else, and who keeps one does not hang on who declines another.
    [Fact]
    public void Match_SplitServicesAreDeclined_TheOthersKeepTheirsAndOtherAnswersAreFaults() =>
        Prop.ForAll(Mixed, drawn =>
        {
            var file = PlainRoundFile.Write(PlainRoundFile.Writable(drawn));
            file["replies"] = new JsonArray([.. Match(file).Matches.Where(m => m.Part is null).Select(m => Answer(m, "accepted"))]);
            var offered = Match(file);
            var parts = offered.Matches.Where(m => m.Part is not null).ToList();
            if (parts.Exists(m => m.IsProvisional))
            {
                return false;
            }

            return parts.Select(m => m.Candidate).Distinct().All(c =>
            {
                var answers = (JsonArray)file["replies"]!.DeepClone();
                answers.Add(Answer(parts.First(m => m.Candidate == c), "declined"));
                var after = Match(With(answers));
                answers[^1] = Answer(parts.First(m => m.Candidate == c), "accepted");
                answers.Add(Answer(parts.Last(m => m.Candidate == c), "declined"));
                var isTorn = Engine.Match(Read(With(answers))).Diagnostics.Any(d => d.Code.Id == "ALIS7121");
                var other = offered.Windows.FirstOrDefault(w => !parts.Exists(m => m.Candidate == c && m.Window.Post.Key == w.Post.Key));
                answers.RemoveAt(answers.Count - 1);
                answers[^1] = new JsonObject { ["candidate"] = c, ["post"] = other?.Post.Key, ["answer"] = "declined" };
                return isTorn && after.Matches.Select(Whole).SequenceEqual(offered.Matches.Where(m => m.Candidate != c).Select(Whole))
                    && after.EmptyWindows.Sum(w => w.DeclinedParts) == 2 && after.Runs[^2].Declined.SequenceEqual([c])
                    && after.Unmatched.Single(u => u.Candidate == c).Split == SplitOutcome.Refused
                    && (other is null || Engine.Match(Read(With(answers))).Diagnostics.Any(d => d.Code.Id == "ALIS7119"));
            });

            JsonObject With(JsonArray answers)
            {
                var changed = (JsonObject)file.DeepClone();
                changed["replies"] = answers.DeepClone();
                return changed;
            }
        }).Holds(1000);

    // A decliner who may take part again is never offered that window again, and it ends all the same.
    [Fact]
    public void Match_DeclinersReenter_NobodyIsOfferedTheSameTwice() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var file = PlainRoundFile.Write(PlainRoundFile.Writable(drawn));
            file["round"]!["policy"]!["declinerReenters"] = true;
            file["replies"] = new JsonArray([.. Match(file).Matches.Where(m => m.Part is null).Select(m => Answer(m, "declined"))]);
            var result = Match(file);
            return result.Runs.SelectMany(r => r.Offers.Where(o => o.Part is null && r.Declined.Contains(o.Candidate))).GroupBy(o => (o.Candidate, o.Window.Id)).All(g => g.Count() == 1);
        }).Holds(300);

    // P28: every order of every part of the first four windows that a candidate may have, stated as the candidate's own.
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
            file["replies"] = new JsonArray([.. whole.Select(m => Answer(m, "accepted"))]);
            var offered = Engine.Match(Read(file), new MatchOptions { UntilSettled = true }).GetValueOrThrow();
            file["replies"] = new JsonArray([.. open.Matches.Select(m => Answer(m, "accepted"))]);
            var settled = Engine.Match(Read(file), new MatchOptions { UntilSettled = true }).GetValueOrThrow();
            return held.SplitsAreHeld == whole.Count > 0
                && held.Matches.Count(m => m.Part is not null) == (whole.Count > 0 ? 0 : open.Matches.Length)
                && open.Matches.All(m => m.IsProvisional == (m.Part is not null && whole.Count > 0))
                && offered.Waiting.SequenceEqual(open.Matches.Where(m => m.Part == 1).Select(m => m.Candidate).Order(StringComparer.Ordinal))
                && settled.IsSettled && settled.Matches.SequenceEqual(open.Matches.Select(m => m with { IsProvisional = false }), Shown)
                && open.IsSettled == open.Matches.IsEmpty;
        }).Holds(300);

    private static readonly IEqualityComparer<RoundMatch> Shown = EqualityComparer<RoundMatch>.Create((a, b) => Whole(a!) == Whole(b!), m => Whole(m).GetHashCode());

    // Windows of two runs are never the same object.
    private static (string, string, NodaTime.LocalDate, NodaTime.LocalDate, int?, int?, bool) Whole(RoundMatch m) => (m.Candidate, m.Window.Id, m.Start, m.End, m.Choice, m.Part, m.IsProvisional);

    private static bool IsWorse(RoundMatch[] before, RoundMatch[] after) => before switch
    {
        // Whoever has a whole service keeps it or gets a better one.
        [{ Part: null } whole] => !(after is [{ Part: null } later] && (later.Choice < whole.Choice || (later.Choice, later.Window.Id, later.Start) == (whole.Choice, whole.Window.Id, whole.Start))),

        // Whoever is offered a split one keeps it; what is provisional can go to others.
        [{ IsProvisional: false } first, { } second] => !after.SequenceEqual([first, second], Shown),
        _ => false,
    };

    private static JsonObject Answer(RoundMatch offer, string answer) =>
        new() { ["candidate"] = offer.Candidate, ["post"] = offer.Window.Post.Key, ["start"] = NodaTime.Text.LocalDatePattern.Iso.Format(offer.Start), ["answer"] = answer };

    private static RoundMatch[] Of(RoundResult result, string candidate) => [.. result.Matches.Where(m => m.Candidate == candidate)];

    private static MatchingRound Read(JsonObject file) => MatchingRoundReader.Read("round.json", file.ToJsonString()).GetValueOrThrow();

    private static RoundResult Match(JsonObject file) => Engine.Match(Read(file)).GetValueOrThrow();

    private static IEnumerable<List<PlainWindow>> Sublists(List<PlainWindow> all) =>
        [[], .. all.SelectMany((x, i) => Sublists([.. all[..i], .. all[(i + 1)..]]).Select(rest => (List<PlainWindow>)[x, .. rest]))];
}
