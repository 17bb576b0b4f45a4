using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Json;

namespace Alis.Rules.Texts;

/// <summary>Holds a claimed report against the one that comes out now. The new one is written and read back, so that both are compared as texts.</summary>
internal sealed class ReportComparison
{
    private readonly ClaimedReport _claimed;
    private readonly ClaimedReport _computed;

    public ReportComparison(ClaimedReport claimed, Report computed)
    {
        var sink = new DiagnosticSink();
        _claimed = claimed;
        _computed = ClaimedReport.Read(JsonText.Read("", ReportJson.Write(computed, claimed.Language), sink, int.MaxValue)!, sink)!;
    }

    public IEnumerable<VerificationDifference> Differences()
    {
        var (was, now) = (_claimed.ReceiptPlace, _computed.ReceiptPlace);
        return Texts(DifferenceKind.Engine, "", was, now, "engine")
            .Concat(Texts(DifferenceKind.Day, "", was, now, "assessedOn"))
            .Concat(Texts(DifferenceKind.Facts, "", was, now, "facts"))
            .Concat(Texts(DifferenceKind.Facts, "", was, now, "method"))
            .Concat(Editions())
            .Concat(Choices())
            .Concat(Texts(DifferenceKind.Rules, "", was, now, "rules"))
            .Concat(Texts(DifferenceKind.Outcome, "", _claimed.Root, _computed.Root, "outcome"))
            .Concat(Outcomes())
            .Concat(Findings())
            .Concat(NotInForce());
    }

    private static IEnumerable<VerificationDifference> Texts(DifferenceKind kind, string name, JsonValue claimed, JsonValue computed, string member)
    {
        var (was, now) = (ClaimedReport.TextOf(claimed, member), ClaimedReport.TextOf(computed, member));
        return was == now ? [] : [new VerificationDifference(kind, name, null, JsonScalars.Shorten(was), now)];
    }

    private IEnumerable<VerificationDifference> Editions()
    {
        foreach (var book in _claimed.Books)
        {
            var now = _computed.Books.First(b => b.Id == book.Id);
            if (book.Edition != now.Edition)
            {
                yield return new VerificationDifference(DifferenceKind.Edition, book.Id, null, JsonScalars.Shorten(book.Edition), now.Edition);
            }
            else if (book.Hash != now.Hash)
            {
                yield return new VerificationDifference(DifferenceKind.Edition, book.Id, null, JsonScalars.Shorten(book.Hash), now.Hash);
            }
        }

        foreach (var now in _computed.Books.Where(b => !_claimed.Books.Exists(c => c.Id == b.Id)))
        {
            yield return new VerificationDifference(DifferenceKind.Edition, now.Id, null, "", now.Edition);
        }
    }

    // A report of a version that did not say why is not held against what is said now.
    private IEnumerable<VerificationDifference> Choices()
    {
        foreach (var book in _claimed.Books.Where(b => b.Why is not null))
        {
            var now = _computed.Books.First(b => b.Id == book.Id);
            if (Same(book.Why, now.Why))
            {
                continue;
            }

            var member = book.Reason == now.Reason ? "text" : "reason";
            var was = book.Why!.Kind == JsonKind.Object ? ClaimedReport.TextOf(book.Why, member) : "";
            yield return new VerificationDifference(DifferenceKind.Choice, book.Id, null, JsonScalars.Shorten(was), ClaimedReport.TextOf(now.Why!, member));
        }
    }

    private IEnumerable<VerificationDifference> Outcomes()
    {
        var (was, now) = (_claimed.Root.Member("outcomes"), _computed.Root.Member("outcomes")!);
        var parties = now.Members.Select(m => m.Name).Concat(was?.Members.Select(m => m.Name) ?? []).Distinct(StringComparer.Ordinal);
        return parties.SelectMany(p => Texts(DifferenceKind.Outcome, JsonScalars.Shorten(p), was ?? _claimed.Root, now, p));
    }

    private IEnumerable<VerificationDifference> Findings()
    {
        // Several findings of one rule about one subject are held against each other in their order.
        var rest = _claimed.Findings.GroupBy(f => (f.Rule, f.Subject)).ToDictionary(g => g.Key, g => new Queue<ClaimedFinding>(g));
        foreach (var now in _computed.Findings)
        {
            if (!rest.TryGetValue((now.Rule, now.Subject), out var same) || same.Count == 0)
            {
                yield return new VerificationDifference(DifferenceKind.Finding, now.Rule, now.Subject, "", now.Verdict);
                continue;
            }

            var was = same.Dequeue();
            if (was.Verdict != now.Verdict)
            {
                yield return new VerificationDifference(DifferenceKind.Verdict, now.Rule, now.Subject, JsonScalars.Shorten(was.Verdict), now.Verdict);
            }
            else if (Changed(was.Place, now.Place) is { Count: > 0 } members)
            {
                yield return new VerificationDifference(DifferenceKind.Content, now.Rule, now.Subject, string.Join(", ", members), "");
            }
        }

        foreach (var gone in _claimed.Findings.Where(f => rest[(f.Rule, f.Subject)].Contains(f)))
        {
            var subject = gone.Subject with { Key = JsonScalars.Shorten(gone.Subject.Key) };
            yield return new VerificationDifference(DifferenceKind.Finding, JsonScalars.Shorten(gone.Rule), subject, JsonScalars.Shorten(gone.Verdict), "");
        }
    }

    private IEnumerable<VerificationDifference> NotInForce()
    {
        var (was, now) = (_claimed.Root.Member("notInForce"), _computed.Root.Member("notInForce")!);
        return Same(was, now) ? [] : [new VerificationDifference(DifferenceKind.NotInForce, "", null, Count(was), Count(now))];
    }

    private static List<string> Changed(JsonValue was, JsonValue now) => [.. FindingJson.Members.Where(m => !Same(was.Member(m), now.Member(m)))];

    private static bool Same(JsonValue? a, JsonValue? b) =>
        a is null || b is null ? a is null && b is null : CanonicalJson.Write(a).AsSpan().SequenceEqual(CanonicalJson.Write(b));

    private static string Count(JsonValue? list) => (list?.Items.Count ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
