using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Alis.Rules.Json;

namespace Alis.Rules.Matching;

/// <summary>Writes the certificate of a result.</summary>
internal static class CertificateMaker
{
    public static RoundCertificate Of(RoundState state, ImmutableArray<RoundMatch> matches)
    {
        var (table, check) = (state.Table, state.Whole.Check);
        return new RoundCertificate
        {
            Engine = RuleEngine.Version,
            DecidedOn = table.Terms.Day,
            UntilSettled = state.UntilSettled,
            Input = InputHash(table.Round),
            Result = ResultHash(matches),
            Edition = table.Terms.Edition,
            Settings = table.Terms.Settings,
            Candidates = table.Candidates.Length,
            Windows = table.Windows.Length,
            Seats = table.Windows.Sum(static w => (long)w.Window.Seats),
            Contracts = state.Market.ContractCount,
            Proposals = state.Whole.Proposals,
            Runs = state.Runs.Length,
            PairsChecked = check.CheckedCount,
            Blocking = check.BlockingCount,
            PackagesChecked = state.CheckedPackages,
            Cutoffs = Cutoffs(state),
        };
    }

    /// <summary>Returns the hash of a round: the same for the same facts, however the file puts them.</summary>
    public static string InputHash(MatchingRound round) => ContentHash.Sha256(CanonicalJson.Write(JsonText.Read("", round.ToCanonicalSource(), new Diagnostics.DiagnosticSink())!));

    private static string ResultHash(ImmutableArray<RoundMatch> matches)
    {
        var text = new StringBuilder();
        foreach (var match in matches)
        {
            // Keys hold no control characters, so that no two lists of matches have one text.
            text.Append(match.Candidate).Append('\t').Append(match.Window.Id).Append('\t').Append(RoundTerms.Iso(match.Start)).Append('\t').Append(RoundTerms.Iso(match.End))
                .Append('\t').Append((match.Part ?? 0).ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return ContentHash.Sha256(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static ImmutableArray<WindowCutoff> Cutoffs(RoundState state)
    {
        var (table, places) = (state.Table, new int[state.Table.Candidates.Length]);
        var cutoffs = ImmutableArray.CreateBuilder<WindowCutoff>(table.Windows.Length);
        foreach (var window in table.Windows)
        {
            var held = state.Whole.CandidatesAt(window.Window.Index);
            var cutoff = state.Whole.CutoffOf(window.Window.Index);
            int? position = null;
            if (cutoff.Priority is not null)
            {
                position = state.PositionAt(window, held[^1], places);
            }

            cutoffs.Add(new WindowCutoff(window.Window.Id, window.Window.Seats, held.Length, cutoff.Priority, position));
        }

        return cutoffs.MoveToImmutable();
    }
}
