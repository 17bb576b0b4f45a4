using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Holds a rule that says that it is the same as another of another source against that rule, condition by condition.</summary>
internal sealed class SameAsCheck(IReadOnlyList<RuleForms> rules, DiagnosticSink sink)
{
    public void Check(RuleForms rule)
    {
        if (rule.Rule.Properties.SameAs is not { } name)
        {
            return;
        }

        var place = rule.Rule.Properties.Place?.Member("sameAs")?.Where ?? Location.Whole(rule.Book.Book.Id);
        var slash = name.IndexOf('/');
        var (book, id) = slash < 0 ? (rule.Book.Book.Id, name) : (name.Substring(0, slash), name.Substring(slash + 1));
        if (rules.FirstOrDefault(r => r.Book.Book.Id == book && r.Id == id && !ReferenceEquals(r, rule)) is not { } other)
        {
            sink.ReportNear(ConditionCodes.SameAsUnknown, place, NearestName.Of(name, rules.Where(r => !ReferenceEquals(r, rule)).Select(r => slash < 0 ? r.Id : $"{r.Book.Book.Id}/{r.Id}")), JsonScalars.Shorten(name));
            return;
        }

        foreach (var part in WorkflowCompiler.ReservedNamesOf(rule.Rule.Source).Union(WorkflowCompiler.ReservedNamesOf(other.Rule.Source), StringComparer.Ordinal))
        {
            var (a, b) = (rule.Locals.TryGetValue(part, out var x) ? x : null, other.Locals.TryGetValue(part, out var y) ? y : null);
            if (!Same(a?.Term, b?.Term))
            {
                Tell(rule, other, a, b, part, place);
                return;
            }
        }

        if (!Same(rule.Condition, other.Condition))
        {
            Tell(rule, other, rule.Whole.Form, other.Whole.Form, "Expression", place);
        }
    }

    private void Tell(RuleForms rule, RuleForms other, Form? a, Form? b, string part, Location place)
    {
        // Down to the smallest part that differs, as long as both are written in the same shape.
        while (a is not null && b is not null && a.Syntax.GetType() == b.Syntax.GetType() && a.Parts.Length == b.Parts.Length && a.Parts.Zip(b.Parts, static (x, y) => (x, y)).FirstOrDefault(p => !Same(p.x.Term, p.y.Term)) is { x: not null } next)
        {
            (a, b) = next;
        }

        sink.Report(ConditionCodes.SameAsDiffers, a?.Where ?? place, rule.Id, other.Id, a?.Written ?? part, b?.Written ?? part, b?.Where.ToString() ?? other.Rule.Source.NamePlace?.Where.ToString() ?? other.Id);
    }

    private static bool Same(Term? a, Term? b) => Same(a, b, []);

    /// <summary>Provisions of two books are the same where they say the same on the same days.</summary>
    private static bool Same(Term? a, Term? b, HashSet<(Term, Term)> seen)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a is null || b is null || a.Kind != b.Kind || a.Value != b.Value || a.Parts.Length != b.Parts.Length)
        {
            return false;
        }

        if (a.Provision is { } p && b.Provision is { } q)
        {
            return SameName(a.Name, b.Name) && Same(p, q);
        }

        if (a.Provision is not null || b.Provision is not null || !string.Equals(a.Name, b.Name, StringComparison.Ordinal))
        {
            return false;
        }

        return !seen.Add((a, b)) || a.Parts.Zip(b.Parts, (x, y) => Same(x, y, seen)).All(s => s) || SameTurned(a, b, seen);
    }

    // Equal sides are kept in the order of the table, which need not be the same for two provisions of one value.
    private static bool SameTurned(Term a, Term b, HashSet<(Term, Term)> seen) =>
        a.Kind == TermKind.Equal && Same(a.Parts[0], b.Parts[1], seen) && Same(a.Parts[1], b.Parts[0], seen);

    // law.Months:book/id, and for a reading law.Says:book/id:reading.
    private static bool SameName(string a, string b)
    {
        var (x, y) = (a.Split(':'), b.Split(':'));
        return x.Length == y.Length && x[0] == y[0] && x.Skip(2).SequenceEqual(y.Skip(2), StringComparer.Ordinal);
    }

    /// <summary>Two sources begin on days of their own: what counts is what they say on the days on which both say something, and that there are such days.</summary>
    private static bool Same(Provision a, Provision b)
    {
        var common = a.Versions.SelectMany(v => b.Versions.Where(w => new InForcePeriod(v.From, v.To).Common(new InForcePeriod(w.From, w.To)) is not null).Select(w => (v, w))).ToList();
        return common.Count > 0 ? common.TrueForAll(static c => c.v.Value.Is(c.w.Value)) : a.Versions.IsEmpty && b.Versions.IsEmpty;
    }
}
