using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Json;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>What came of looking for faults in a folder of rule books: in its files, and in what its rules, examples, quotations and norms say of each other.</summary>
public sealed class RuleCheck
{
    // Parameters can use each other in longer chains than can be gone through one by one.
    private const int MostDepth = 1000;

    // That something could not be looked at is no fault of the rules.
    private static readonly ImmutableArray<DiagnosticCode> NotLookedAt = [NormCodes.NoNormList, QuotationCodes.NoSource, RulebookCodes.UnknownFile];

    private RuleCheck(RuleSet? rules, ExampleSet? examples, QuotationCheck? quotations, bool isReadable, ImmutableArray<Diagnostic> diagnostics)
    {
        Rules = rules;
        Examples = examples;
        Quotations = quotations;
        IsReadable = isReadable;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the rule books; null where they cannot be used.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Gets their examples; null where they cannot be used.</summary>
    public ExampleSet? Examples { get; }

    /// <summary>Gets what came of holding quotations against the sources; null where the rule books cannot be used.</summary>
    public QuotationCheck? Quotations { get; }

    /// <summary>Gets whether every text can be used: what is found is then about what the rules say, and not about how they are written.</summary>
    public bool IsReadable { get; }

    /// <summary>Gets whether nothing was found but information, and files that were not looked at.</summary>
    public bool IsClean => Diagnostics.All(d => d.Severity == Severity.Information || NotLookedAt.Contains(d.Code));

    /// <summary>Gets everything found, by file, then by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Looks for faults in a folder of rule books.</summary>
    /// <param name="texts">The files of the folder, the decision records (<c>decisions/NNNN-*.md</c>) among them; of those only the names are looked at.</param>
    /// <exception cref="ArgumentNullException">The texts are null.</exception>
    public static RuleCheck Run(IEnumerable<RulebookText> texts)
    {
        RulebookText[] all = [.. texts ?? throw new ArgumentNullException(nameof(texts))];
        var found = new DiagnosticSink();
        var rules = RuleSet.Load(all);
        var norms = NormFile.Load(all);
        found.Add(rules.Diagnostics);
        found.Add(norms.Diagnostics);
        found.Add(UnnoticedSet.Load(all).Diagnostics);
        if (rules.Value is not { } set)
        {
            CheckFormOfExamples(all, found);

            // A letter that deceives is often why a name is not found.
            var characters = new TextWalk(found);
            foreach (var text in all)
            {
                characters.Check(text);
            }

            return new RuleCheck(null, null, null, false, found.ToDiagnostics());
        }

        var examples = ExampleSet.Load(all, set);
        var quotations = QuotationCheck.Of(all, set, norms.Value, examples.Value);
        found.Add(examples.Diagnostics);
        found.Add(quotations.Diagnostics);
        if (norms.Value is { } list)
        {
            found.Add(NormCheck.Of(list, set, examples.Value));
        }

        var isReadable = !found.HasErrors;
        var more = new DiagnosticSink();
        CheckRules(set, norms.Value, all, more);
        if (examples.Value is { } usable)
        {
            new MonotoneCheck(set, usable, more).Check();
        }

        found.Add(more.ToDiagnostics());
        return new RuleCheck(set, examples.Value, quotations, isReadable, found.ToDiagnostics());
    }

    private static void CheckRules(RuleSet set, NormList? norms, RulebookText[] texts, DiagnosticSink sink)
    {
        var workflows = new RuleFormReader(set).Read();
        var rules = workflows.SelectMany(w => w.Rules).Where(r => r.Roots.All(f => f.Term.Depth <= MostDepth) && r.Condition.Depth <= MostDepth).ToList();
        var (conditions, uses, logic, verdicts) = (new ConditionCheck(sink), new UseCheck(sink), new RuleLogicCheck(sink), new VerdictCheck(sink));
        foreach (var workflow in workflows)
        {
            uses.Check(workflow);
            foreach (var global in workflow.Globals.Where(g => g.Term.Depth <= MostDepth))
            {
                conditions.Check(global);
            }
        }

        var same = new SameAsCheck(rules, sink);
        foreach (var rule in rules)
        {
            if (!rule.Roots.Select(conditions.Check).ToList().Contains(true))
            {
                logic.Check(rule);
            }

            var siblings = rules.Where(r => ReferenceEquals(r.Workflow, rule.Workflow)).ToList();
            if (siblings.Find(r => r.Id == rule.Rule.ExceptionTo) is { } main)
            {
                logic.CheckException(rule, main);
            }

            verdicts.Check(rule, siblings.Exists(r => r.Rule.ExceptionTo == rule.Id));
            same.Check(rule);
        }

        new ObligationCheck(sink).Check(rules);
        new LifecycleCheck(set, sink).Check();
        new AnswerCheck(set, sink).Check();
        new ProvisionCheck(set, workflows, sink).Check();
        new CitationCheck(set, norms, sink).Check(texts.Select(t => t.Name));
        var walk = new TextWalk(sink);
        foreach (var text in texts)
        {
            walk.Check(text);
        }
    }

    /// <summary>Rules that cannot be used still leave the form of examples to look at, so that their faults are told too.</summary>
    private static void CheckFormOfExamples(RulebookText[] texts, DiagnosticSink sink)
    {
        foreach (var text in texts.Where(t => t.Name.Split('/') is [_, "examples", _]))
        {
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is { } root)
            {
                JsonMembers.Read(root, sink, ExampleFile.Read);
            }
        }

        foreach (var text in texts.Where(static t => LifecycleExampleReader.IsOne(t.Name)))
        {
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is { } root)
            {
                JsonMembers.Read(root, sink, LifecycleExampleFile.Read);
            }
        }

        foreach (var text in texts.Where(static t => MatchingExampleReader.IsOne(t.Name)))
        {
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is { } root)
            {
                JsonMembers.Read(root, sink, MatchingExampleFile.Read);
            }
        }
    }
}
