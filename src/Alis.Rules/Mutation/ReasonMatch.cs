using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Json;

namespace Alis.Rules.Mutation;

/// <summary>Holds the reasons why no example can notice some changes against what became of the changes.</summary>
internal sealed class ReasonMatch
{
    private readonly Dictionary<Mutant, Wording> _reasons = [];
    private readonly DiagnosticSink _sink = new();

    public ReasonMatch(ImmutableArray<Mutant> mutants, MutationOptions options)
    {
        foreach (var (book, reason) in options.Unnoticed?.Reasons ?? [])
        {
            // Of rules that were not looked at, nothing is known.
            if (options.Rules is { Count: > 0 } wanted && !reason.Rules.Any(r => wanted.Contains(r.Substring(r.LastIndexOf('/') + 1), StringComparer.Ordinal)))
            {
                continue;
            }

            var touched = mutants.Where(m => m.Rulebook == book && m.Rules.SequenceEqual(reason.Rules, StringComparer.Ordinal)).ToList();
            foreach (var change in reason.Changes)
            {
                Match(reason, change, touched.FindAll(m => Fits(m, change)));
            }
        }

        Mutants = [.. mutants.Select(m => _reasons.TryGetValue(m, out var why) ? m.With(why) : m)];
        Diagnostics = _sink.ToDiagnostics();
    }

    /// <summary>Gets the changes, those with a reason that fits among them.</summary>
    public ImmutableArray<Mutant> Mutants { get; }

    /// <summary>Gets what does not hold of the reasons.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private static bool Fits(Mutant mutant, UnnoticedChange change) =>
        mutant.Kind.ToString() == change.Kind && mutant.In == change.In
        && (change.LeftOut is { } part ? mutant.LeftOut == part : mutant.Was == (change.Was ?? "") && mutant.Is == (change.Is ?? ""));

    private void Match(UnnoticedReason reason, UnnoticedChange change, List<Mutant> fitting)
    {
        var survivors = fitting.FindAll(m => m.State == MutantState.Survived);
        if (fitting.Count == 0)
        {
            Tell(ExampleCodes.NoSuchChange);
        }
        else if (survivors.Count == 0 && fitting.Find(m => m.NoticedBy is not null)?.NoticedBy is { } example)
        {
            Tell(ExampleCodes.NoticedChange, example);
        }
        else if (survivors.Count == 0)
        {
            Tell(ExampleCodes.ProvenChange);
        }
        else if (survivors.Count != change.Times)
        {
            // Which of them were meant cannot be told.
            Tell(ExampleCodes.OtherTimes, survivors.Count.ToString(CultureInfo.InvariantCulture), change.Times.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            survivors.ForEach(m => _reasons[m] = reason.Why);
            if (survivors.Find(m => m.Proposal is not null)?.Proposal is { } proposal)
            {
                Tell(ExampleCodes.RefutedReason, proposal.Name);
            }
        }

        void Tell(DiagnosticCode code, params string[] more) => _sink.Report(code, change.Place!.Where, [string.Join(", ", reason.Rules), JsonScalars.Shorten(change.In), .. more]);
    }
}
