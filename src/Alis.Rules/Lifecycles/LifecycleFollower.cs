using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>Finds what has a lifecycle in a file, and follows each.</summary>
/// <param name="lifecycles">The lifecycles of all rule books.</param>
/// <param name="view">The file as it stands at the end of the day.</param>
/// <param name="day">The assessed day.</param>
/// <param name="frame">What expressions are evaluated in.</param>
internal sealed class LifecycleFollower(LifecycleSet lifecycles, TrainingFile view, LocalDate day, Frame frame)
{
    private readonly ImmutableArray<LifecycleStatus>.Builder _statuses = ImmutableArray.CreateBuilder<LifecycleStatus>();

    /// <summary>Follows what is there.</summary>
    /// <param name="chosen">The lifecycles for a kind of thing.</param>
    /// <param name="ofEdition">The lifecycle of a rule book that a revised agreement follows; null where the caller has named the rule books.</param>
    /// <param name="knows">Whether there is a rule book of an id.</param>
    public LifecycleReport Follow(Func<SubjectKind, IEnumerable<CompiledLifecycle>> chosen, Func<string, CompiledLifecycle?>? ofEdition, Func<string, bool> knows)
    {
        if (view.AgreementFile is { } agreement)
        {
            foreach (var lifecycle in chosen(SubjectKind.Agreement))
            {
                var status = FollowAgreement(lifecycle, agreement);

                // An agreement that follows another rule book since a revision has that one's notice and guards.
                var current = status.Editions.LastOrDefault(e => e.From <= day)?.Rulebook;
                _statuses.Add(current is not null && current != agreement.FirstRulebook && ofEdition?.Invoke(current) is { } later ? FollowAgreement(later, agreement) : status);
            }

            foreach (var lifecycle in chosen(SubjectKind.Listing))
            {
                FollowListings(lifecycle, agreement);
            }
        }

        if (view.Wish is { } wish)
        {
            foreach (var lifecycle in chosen(SubjectKind.Wish))
            {
                FollowWish(lifecycle, wish);
            }
        }

        var named = _statuses.SelectMany(static s => s.Editions).Select(static e => e.Rulebook).Append(view.AgreementFile?.FirstRulebook).OfType<string>();
        return new LifecycleReport(day, _statuses.ToImmutable()) { UnknownRulebooks = [.. named.Where(id => !knows(id)).Distinct(StringComparer.Ordinal)] };
    }

    private LifecycleStatus FollowAgreement(CompiledLifecycle lifecycle, AgreementFile agreement) =>
        RunOf(lifecycle, new FindingSubject(SubjectKind.Agreement, agreement.Key ?? ""), agreement, Keys(agreement), (kind, by) => new AgreementEvent { Kind = kind, On = day, By = by })
            .Follow(agreement.Events ?? []);

    private void FollowListings(CompiledLifecycle lifecycle, AgreementFile agreement)
    {
        var events = (agreement.Events ?? []).Where(static e => e.Listing is not null).ToLookup(static e => e.Listing!, StringComparer.Ordinal);
        var parties = Keys(agreement);
        foreach (var listing in agreement.Listings ?? [])
        {
            var key = listing.Key ?? "";
            var run = RunOf(lifecycle, new FindingSubject(SubjectKind.Listing, key), listing, parties, (kind, by) => new AgreementEvent { Kind = kind, On = day, By = by, Listing = key });
            _statuses.Add(run.Follow([.. events[key]]));
        }
    }

    private void FollowWish(CompiledLifecycle lifecycle, Wish wish)
    {
        var events = (view.Events ?? []).Where(e => e.Block is null || wish.Block is null || e.Block == wish.Block).ToList();
        var status = RunOf(lifecycle, new FindingSubject(SubjectKind.Wish, wish.Block ?? ""), wish, Codes, Imagined).Follow(events);
        _statuses.Add(status);
        if (lifecycles.Find(lifecycle.Source.Book, SubjectKind.Offer) is not { } offers)
        {
            return;
        }

        // An answer is to the offer before it: each offer sees what the wish took from it on, up to the next offer.
        var begins = offers.Transitions.FirstOrDefault(t => t.Source.From.Contains(offers.States[0].Name))?.Source.Event;
        var taken = status.Taken.Select(static s => s.Source).OfType<FileEvent>().ToList();
        var first = taken.Select(static (e, i) => (e.Kind, i)).Where(e => e.Kind == begins).Select(static e => e.i).ToList();
        for (var i = 0; i < first.Count; i++)
        {
            var last = i + 1 < first.Count ? first[i + 1] : taken.Count - 1;
            var key = string.Format(CultureInfo.InvariantCulture, "offer-{0}", i + 1);
            _statuses.Add(RunOf(offers, new FindingSubject(SubjectKind.Offer, key), wish, Codes, Imagined).Follow(taken.GetRange(first[i], last - first[i] + 1)));
        }
    }

    private static string[] Codes => ["candidate", "hospital", "municipality"];

    private FileEvent Imagined(string kind, string by) => new() { Kind = kind, On = day, By = by, Block = view.Wish?.Block };

    private static IReadOnlyList<string> Keys(AgreementFile agreement) => [.. (agreement.Parties ?? []).Select(static p => p.Key).OfType<string>()];

    private LifecycleRun RunOf(CompiledLifecycle lifecycle, FindingSubject about, object subject, IReadOnlyList<string> actors, Func<string, string, object> imagine) =>
        new(lifecycle, about, view, subject, day, frame) { Actors = actors, Imagine = imagine, Rulebook = view.AgreementFile?.FirstRulebook };
}
