using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching.Stable;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;
using PlainMasterOrder = Alis.Rules.Tests.Matching.Stable.Domain.MasterOrder;
using PlainRoundMarket = Alis.Rules.Tests.Matching.Stable.Domain.RoundMarket;

namespace Alis.Rules.Tests.Matching;

/// <summary>The library against the plain model of a round, which was written apart from it and knows no days as numbers, no bits and no keys.</summary>
public class RoundMatcherOracleTests
{
    private static readonly RuleEngine Engine = TimelessRules.Engine;

    // P19 to P25: whatever the model is held to, the library is by this.
    [Fact]
    public void Match_AnyRound_GivesWhatTheModelGives() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var expected = new PlainRoundMarket(plain).Result().Select(m => (m.Candidate, Window: OneUp(m.Window), m.Start)).ToList();
            var found = Match(plain).Matches.Where(m => m.Part is null).Select(m => (m.Candidate, Window: m.Window.Id, m.Start)).ToList();
            return found.SequenceEqual(expected);
        }).Holds(3000);

    // P1: every reason, and not the first alone.
    [Fact]
    public void StatusOf_AnyPair_IsRefusedForTheReasonsOfTheModel() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var result = Match(plain);
            var windows = plain.Windows().ToList();
            return result.Windows.Select(w => (w.Id, w.From, To: w.To.PlusDays(1))).Order().SequenceEqual(windows.Select(w => (PlainRoundFile.IdOf(w), w.From, w.End)).Order())
                && plain.Candidates.All(c => windows.TrueForAll(w =>
                {
                    var status = result.StatusOf(c.Id, PlainRoundFile.IdOf(w))!;
                    return result.Matches.Any(m => m.Part is not null && m.Candidate == c.Id && m.Window.Id == status.Window.Id) ? status.Kind == PairStatusKind.Matched : status.Refusals.Aggregate(Refusals.None, (all, r) => all | Of(r.Reason)) == Admission.Of(plain, c, w)
                        && (status.Kind == PairStatusKind.Refused) == (Admission.Of(plain, c, w) != Refusals.None)
                        && status.Start == w.StartFor(c);
                }));
        }).Holds(1500);

    // P30: the days and limits that reasons name are those of the facts: at the limit it would do, and a day further it would not.
    [Fact]
    public void StatusOf_AnyRefusal_NamesDaysThatTheFactsBearOut() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var result = Match(plain);
            return plain.Candidates.All(c => plain.Windows().All(w => result.StatusOf(c.Id, PlainRoundFile.IdOf(w))!.Refusals.All(r => IsBorneOut(plain, c, w, r))));
        }).Holds(1000);

    private static bool IsBorneOut(PlainRound round, PlainCandidate candidate, PlainWindow window, Refusal refusal)
    {
        var (post, start) = (window.Post, window.StartFor(candidate));
        return refusal.Reason switch
        {
            RefusalReason.NotPublished => refusal.Day == post.Published && refusal.Limit == round.Day && post.Published > round.Day,
            RefusalReason.ListingEnded => refusal.Day == round.Day && refusal.Limit < round.Day && refusal.Months == round.Policy.ListingMonths
                && Admission.IsOpen(round with { Day = refusal.Limit!.Value }, post with { Seats = 1, IsWithdrawn = false }) && !Admission.IsOpen(round with { Day = refusal.Limit.Value.PlusDays(1) }, post with { Seats = 1, IsWithdrawn = false }),
            RefusalReason.TooShort => (refusal.Day, refusal.Limit, refusal.Months) == (window.From, window.End.PlusDays(-1), window.ServiceMonths) && start is null,
            RefusalReason.TooLate => refusal.Limit == round.Day && refusal.Day < round.Day && refusal.Day >= window.From && start is null
                && refusal.Day!.Value.PlusMonths(window.ServiceMonths) <= window.End && refusal.Day.Value.PlusDays(1).PlusMonths(window.ServiceMonths) > window.End,
            RefusalReason.TooFar => refusal.Day == start && refusal.ComparedWith == candidate.Wish && refusal.Months == 6 && Admission.IsNear(refusal.Limit!.Value, candidate.Wish)
                && !Admission.IsNear(refusal.Limit.Value.PlusDays(start < candidate.Wish ? -1 : 1), candidate.Wish) && (start < candidate.Wish ? start < refusal.Limit : start > refusal.Limit),
            RefusalReason.MunicipalService => refusal.Day == start && refusal.Limit == candidate.TwoYearsOn && start < candidate.TwoYearsOn && refusal.Months == 24 && refusal.ComparedWith is null,
            RefusalReason.MunicipalServiceUnknown => refusal.Day == start && refusal.Limit is null && candidate.TwoYearsOn is null,
            RefusalReason.LeadTime => refusal.Day == start && refusal.Limit == round.Day.PlusMonths(round.Policy.LeadMonths) && start < refusal.Limit && refusal.Months == round.Policy.LeadMonths,
            RefusalReason.LeftList => refusal.Day == round.Day,
            RefusalReason.PostWithdrawn => refusal.Day == post.Published,
            RefusalReason.NotApproved => refusal.Day == start && refusal.Limit is null,
            _ => refusal is { Day: null, Limit: null, Months: null, ComparedWith: null },
        };
    }

    // Cutoffs and orders: who is outranked stands lower than every holder in the order of the model, and the choice is the place on the model's list.
    [Fact]
    public void StatusOf_AnyAdmittedPair_AgreesWithTheOrdersOfTheModel() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var result = Match(plain);
            var model = new PlainRoundMarket(plain);
            return plain.Candidates.All(c => model.WindowsFor(c).Select((w, i) => (w, i)).All(x =>
            {
                var status = result.StatusOf(c.Id, PlainRoundFile.IdOf(x.w))!;
                var holders = result.Matches.Where(m => m.Part is null && m.Window.Id == PlainRoundFile.IdOf(x.w)).Select(m => m.Candidate).ToList();
                var order = model.PriorityAt(x.w).Select(o => o.Id).ToList();
                var own = result.Matches.FirstOrDefault(m => m.Candidate == c.Id);
                return status.Choice == x.i + 1
                    && status.Position == 1 + Array.FindIndex(MasterOrderAt(plain, x.w), o => o == c.Id)
                    && (status.Kind == PairStatusKind.Matched) == result.Matches.Any(m => m.Candidate == c.Id && m.Window.Id == PlainRoundFile.IdOf(x.w))
                    && (status.Kind == PairStatusKind.HasBetter) == (own?.Choice < x.i + 1)
                    && (status.Kind != PairStatusKind.Outranked || (holders.Count == x.w.Post.Seats && holders.TrueForAll(h => order.IndexOf(h) < order.IndexOf(c.Id)) && holders.MaxBy(h => order.IndexOf(h)) == status.Outranking!.Holder));
            }));
        }).Holds(1500);

    // Phase B: the packages of the model, each candidate's in full, chosen one candidate after the other.
    [Fact]
    public void Match_AnyRound_GivesTheSplitServicesOfTheModel() =>
        Prop.ForAll(RoundGenerators.Splitting, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var found = Match(plain).Matches.Where(m => m.Part is not null).Select(m => (m.Candidate, m.Window.Id, m.Start, m.End, m.Part!.Value)).ToList();
            return found.SequenceEqual(new PlainSplits(plain).Result());
        }).Holds(3000);

    // Otherwise the property above would speak of nothing.
    [Fact]
    public void Rounds_OfTwoThousand_HaveSplitServicesOfEveryKind() =>
        RoundGenerators.Splitting.Drawn(2000).ConvertAll(r => new PlainSplits(PlainRoundFile.Writable(r))).ComeUp(
            ("somebody would split and is left", 20, s => s.Choosing.Count > 0),
            ("several are", 4, s => s.Choosing.Count > 1),
            ("a split service", 3, s => s.Result().Count > 0),
            ("with days between the parts", 1, s => s.Result() is [var one, var two, ..] && one.End.PlusDays(1) < two.Start),
            ("with a first part moved for the second", 0.2, s => s.HasMoved()),
            ("in a window of a whole service", 0.3, s => s.Result().Count > 0 && s.Result().Any(p => s.IsHalfOfWhole(p.Window))));

    private static string[] MasterOrderAt(PlainRound round, PlainWindow window) => [.. PlainMasterOrder.At(round, window).Select(c => c.Id)];

    private static RoundResult Match(PlainRound round) => Engine.Match(PlainRoundFile.Read(round)).GetValueOrThrow();

    private static string OneUp(string id) => id[..(id.LastIndexOf('/') + 1)] + (int.Parse(id[(id.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture) + 1);

    private static Refusals Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NotPublished or RefusalReason.ListingEnded or RefusalReason.PostWithdrawn or RefusalReason.NoSeats => Refusals.NotOpen,
        RefusalReason.NotApproved => Refusals.NotApproved,
        RefusalReason.TooShort => Refusals.TooShort,
        RefusalReason.TooLate => Refusals.TooLate,
        RefusalReason.TooFar => Refusals.TooFar,
        RefusalReason.MunicipalService or RefusalReason.MunicipalServiceUnknown => Refusals.TwoYears,
        RefusalReason.LeftList => Refusals.NotAvailable,
        RefusalReason.Declined => Refusals.Declined,
        RefusalReason.Excluded or RefusalReason.NotRanked => Refusals.Excluded,
        RefusalReason.OtherPercentage => Refusals.Percentage,
        RefusalReason.LeadTime => Refusals.Lead,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
