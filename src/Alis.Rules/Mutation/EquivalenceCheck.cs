using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>Proves that a changed rule can never give another finding. What is not proven is not said.</summary>
internal static class EquivalenceCheck
{
    /// <summary>Returns the proof, or else whether at least the verdicts are proven to be the same, so that only texts can differ.</summary>
    public static Equivalence Of(MutantDraft draft, ImmutableArray<TriedRule> tried, MutantCompiler compiler)
    {
        if (draft.Day is { } day)
        {
            return new Equivalence(IsNeverInForce(day.Day, tried) ? EquivalenceProof.NotInForce : null, false, false);
        }

        var all = new Equivalence(EquivalenceProof.Unused, true, false);
        foreach (var one in tried)
        {
            var (workflow, was) = Find(one.Original, one.Rule);
            var (changed, now) = Find(one.Book, one.Rule);
            if (ReferenceEquals(was, now))
            {
                continue;
            }

            var found = Of(one, workflow, was, changed, now, compiler);
            all = new Equivalence(
                found.Proof is null || all.Proof is null ? null : found.Proof == EquivalenceProof.Unused ? all.Proof : found.Proof,
                all.SameVerdicts && found.SameVerdicts,
                all.OtherTexts || found.OtherTexts);
        }

        return all;
    }

    private static Equivalence Of(TriedRule tried, CompiledWorkflow workflow, CompiledRule was, CompiledWorkflow changed, CompiledRule now, MutantCompiler compiler)
    {
        var (a, b) = (was.Properties, now.Properties);
        if (a.Strength != b.Strength || a.Party != b.Party || a.ExceptionTo != b.ExceptionTo || a.InForce != b.InForce || a.Norms != b.Norms)
        {
            return Equivalence.None;
        }

        // The globals that the changed rule was compiled with are not in the workflow it is tried in.
        var interner = new FormInterner();
        var (before, after) = (Before(byTable: true), After(byTable: true));
        var isGrowing = Grows(a) || Grows(b);
        var isKindFree = (a.Kind == b.Kind && a.Monotone == b.Monotone) || (!isGrowing && (Waits(a) == Waits(b) || IsAlwaysDue(was)));
        var otherTexts = !Same(before.Shown, after.Shown);
        if (!isKindFree || !Same(before.Values, after.Values) || Key(before.Applies) != Key(after.Applies) || before.Condition is not { } x || after.Condition is not { } y)
        {
            return new Equivalence(null, false, otherTexts);
        }

        if (x.Key == y.Key && before.Applies?.Key == after.Applies?.Key)
        {
            return With(a.Kind != b.Kind || a.Monotone != b.Monotone ? EquivalenceProof.AlwaysDue : IsUnused() ? EquivalenceProof.Unused : EquivalenceProof.SameTruth);
        }

        // Whether an amount came late is asked on other days, without asking whether the rule applied on them.
        var known = isGrowing || before.Applies is null ? new Dictionary<string, Truth>(StringComparer.Ordinal) : Known(before.Applies);
        return FormTable.KeyOf(FormTable.Assume(x, known)) == FormTable.KeyOf(FormTable.Assume(y, known)) ? With(EquivalenceProof.SameTruth) : new Equivalence(null, false, otherTexts);

        RuleForms Before(bool byTable) => RuleForms.Of(was, workflow.Source, interner, Law(tried.Original, was, compiler), byTable);

        RuleForms After(bool byTable) => RuleForms.Of(now, tried.Workflow ?? changed.Source, interner, Law(tried.Original, now, compiler), byTable);

        bool IsUnused() => Before(byTable: false).Condition!.Key == After(byTable: false).Condition!.Key && Same(Before(byTable: false).Values, After(byTable: false).Values);

        Equivalence With(EquivalenceProof proof) => otherTexts ? new Equivalence(null, true, true) : new Equivalence(proof, true, false);
    }

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b) =>
        a.OrderBy(v => v.Key, StringComparer.Ordinal).SequenceEqual(b.OrderBy(v => v.Key, StringComparer.Ordinal));

    private static string Key(Form? form) => form is null ? "" : FormTable.KeyOf(form);

    private static Dictionary<string, Truth> Known(Form applies)
    {
        var known = new Dictionary<string, Truth>(StringComparer.Ordinal);
        Add(applies, Truth.True);
        return known;

        void Add(Form form, Truth truth)
        {
            known[form.Key] = truth;
            switch (form)
            {
                case NotForm not:
                    Add(not.Of, truth.Not());
                    break;
                case JunctionForm junction when junction.IsAnd == (truth == Truth.True):
                    foreach (var part in junction.Parts)
                    {
                        Add(part, truth);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static bool Grows(RuleProperties rule) => rule is { Kind: RuleKind.Amount, Monotone: Monotonicity.Up };

    /// <summary>Whether a rule that is not met and has no last day is only not yet met.</summary>
    private static bool Waits(RuleProperties rule) => rule.Kind == RuleKind.Obligation || Grows(rule);

    private static bool IsAlwaysDue(CompiledRule rule) => rule.Due is { } due && NeverNone.Holds(due);

    /// <summary>Returns what a provision says wherever the rule is in force, where that is one thing.</summary>
    private static Func<CallSyntax, Form?> Law(LoadedBook book, CompiledRule rule, MutantCompiler compiler) => call =>
    {
        if (call.Arguments.IsEmpty || call.Arguments[0] is not TextSyntax id)
        {
            return null;
        }

        var name = id.Value.IndexOf('/') < 0 ? $"{book.Book.Id}/{id.Value}" : id.Value;
        var provision = rule.Provisions.FirstOrDefault(p => p.Name == name)?.Provision ?? compiler.Find(book, id.Value);
        if (provision is null)
        {
            return null;
        }

        var versions = provision.Versions.Where(v => Overlaps(v, book.Book, rule.Properties.InForce)).ToList();
        if (provision.Admissible.Length > 1 || versions.Count != 1 || !Covers(versions[0], book.Book, rule.Properties.InForce))
        {
            var said = string.Join(";", provision.Versions.Select(v => $"{Show(v.From)}..{Show(v.To)}={v.Value}"));
            return new AtomForm($"law.{call.Name}({name}:{said}{(call.Arguments.Length > 1 ? $",{((TextSyntax)call.Arguments[1]).Value}" : "")})");
        }

        var value = versions[0].Value;
        return call.Name == "Says"
            ? new ConstantForm(TruthLogic.Of(call.Arguments.Length > 1 && call.Arguments[1] is TextSyntax choice && value.Choice == choice.Value))
            : new AtomForm($"{value}:{call.Name}");
    };

    private static bool Overlaps(ProvisionVersion version, Rulebook book, InForcePeriod rule) =>
        !(version.To < First(book, rule)) && !(version.From > Last(book, rule));

    private static bool Covers(ProvisionVersion version, Rulebook book, InForcePeriod rule) =>
        (version.From is not { } from || from <= First(book, rule)) && (version.To is not { } to || Last(book, rule) <= to);

    private static LocalDate First(Rulebook book, InForcePeriod rule) => Later(book.From ?? LocalDate.MinIsoValue, rule.From ?? LocalDate.MinIsoValue);

    private static LocalDate Last(Rulebook book, InForcePeriod rule) => Earlier(book.To ?? LocalDate.MaxIsoValue, rule.To ?? LocalDate.MaxIsoValue);

    private static string Show(LocalDate? day) => day is { } known ? ValueTexts.Show(known) : "";

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;

    private static LocalDate Earlier(LocalDate a, LocalDate b) => a < b ? a : b;

    /// <summary>Whether the one day that is decided anew lies where the rules are not in force for another reason.</summary>
    private static bool IsNeverInForce(LocalDate day, ImmutableArray<TriedRule> tried) => tried.All(one =>
    {
        var rule = Find(one.Original, one.Rule).Rule;
        var now = Find(one.Book, one.Rule).Rule;
        var isOfBook = !ReferenceEquals(one.Original.Book, one.Book.Book);
        var isOfRule = rule.Properties.InForce != now.Properties.InForce;
        return ReferenceEquals(rule, now) && !isOfBook ? true : isOfBook ? !rule.Properties.InForce.Contains(day) : isOfRule ? !one.Original.Book.IsInForce(day) : !one.Original.IsInForce(rule, day);
    });

    private static (CompiledWorkflow Workflow, CompiledRule Rule) Find(LoadedBook book, string rule)
    {
        var workflow = book.Workflows.First(w => w.Rules.Any(r => r.Id == rule));
        return (workflow, workflow.Rules.First(r => r.Id == rule));
    }
}

/// <summary>What is known of a changed rule without running it.</summary>
/// <param name="Proof">Why it can never be noticed; null where that is not proven.</param>
/// <param name="SameVerdicts">Whether everything but what texts show is proven to be the same.</param>
/// <param name="OtherTexts">Whether what texts show is made in another way.</param>
internal sealed record Equivalence(EquivalenceProof? Proof, bool SameVerdicts, bool OtherTexts)
{
    public static Equivalence None { get; } = new(null, false, false);
}
