using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Turns a workflow into compiled rules; all faults of all expressions are reported.</summary>
internal sealed partial class WorkflowCompiler(WorkflowSource workflow, string book, VocabularyTable vocabulary, Func<string, Provision?> findProvision, IReadOnlyList<string> provisionNames, bool isChecked, DiagnosticSink sink)
{
    private static readonly string[] Reserved = ["applies", "opens", "due", "fulfilledOn", "amount", "required"];

    /// <summary>What says how often a rule comes round: a meaning that the names have only in a rule with the first or the second of them.</summary>
    private static readonly string[] OfTurns = ["starts", "repeats", "first", "second", "every", "ends"];

    private readonly ParsedTexts _parsed = new();

    /// <summary>Gets what is told the type of each part that is bound; null where nobody asks.</summary>
    public BoundTypes? Types { get; init; }

    // The name and the globals in canonical form, which are the same for every rule of the workflow.
    private byte[]? _hashedFirst;

    /// <summary>Gets the names of parameters that have a meaning of their own on top-level rules.</summary>
    public static IEnumerable<string> ReservedNamesOf(RuleSource rule) => IsRepeated(rule) ? Reserved.Concat(OfTurns) : Reserved;

    public CompiledWorkflow? Compile()
    {
        SubjectKind? first = null;
        SubjectKind? other = null;
        foreach (var rule in workflow.Rules)
        {
            first ??= rule.Properties?.Subject;
            other ??= rule.Properties is { } properties && properties.Subject != first ? properties.Subject : null;
        }

        if (first is not { } subject)
        {
            return null;
        }

        if (other is { } second)
        {
            sink.Report(WorkflowCodes.MixedSubjects, workflow.Place?.Where ?? Location.Whole(workflow.Name), subject.ToString(), second.ToString());
        }

        if (!isChecked)
        {
            // The globals are compiled once for their faults; each rule then compiles the ones it uses into its own slots.
            _ = Parameters(Scope(subject, false, out _, out _, out _), workflow.Globals, sink, reservedAllowed: false);
            ExceptionChains.Check(workflow, sink);
        }

        var rules = ImmutableArray.CreateBuilder<CompiledRule>(workflow.Rules.Length);
        foreach (var rule in workflow.Rules)
        {
            if (rule is { Enabled: true, Properties: { } own } && CompileRule(rule, own) is { } compiled)
            {
                rules.Add(compiled);
            }
        }

        return new CompiledWorkflow(workflow, subject, rules.ToImmutable());
    }

    private CompiledRule? CompileRule(RuleSource rule, RuleProperties properties)
    {
        var provisions = new List<NamedProvision>();
        var scope = Scope(properties.Subject, Recurs(rule), out var subjectSlot, out var fileSlot, out var turnSlot, provisions);
        var texts = new VerdictTexts(properties.Texts);
        var globals = new GlobalUses(workflow.Globals, rule, texts, _parsed);
        var parameters = Parameters(scope, globals.Used, new DiagnosticSink(), reservedAllowed: false);
        foreach (var name in globals.Unused)
        {
            if (IsIdentifier(name))
            {
                scope.AddUnused(name);
            }
        }

        parameters.AddRange(Parameters(scope, rule.Locals, sink, reservedAllowed: true));
        var values = new Dictionary<string, Bound>(StringComparer.Ordinal);
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            // From the last, so that of two with one name the first stays; that there are two has been reported.
            values[parameters[i].Name] = parameters[i].Value;
        }

        var turns = TurnsOf(rule, values);
        var routes = ImmutableArray.CreateBuilder<CompiledRoute>();
        var condition = Condition(rule, scope, values.ContainsKey("applies") ? routes : null, topLevel: true, routes);
        var lawAsOf = properties.LawAsOf is { } law ? BindAs(law, scope, FactType.Day).Node as DayNode : null;
        if (!isChecked)
        {
            CheckReserved(rule, values);
            CheckKind(rule, properties, values);
            CheckTurns(rule, properties, turns);
            CheckAppliesForm(rule, values.ContainsKey("applies"));
            new RuleTexts(rule, properties, values, scope.Unused, workflow.Rules.Any(r => r.Properties?.ExceptionTo == rule.Name), provisions.Exists(p => p.Provision.Versions.IsEmpty), sink).Check();
        }

        return condition is null
            ? null
            : new CompiledRule
            {
                Source = rule,
                Properties = properties,
                Book = book,
                Layout = scope.Layout,
                SubjectSlot = subjectSlot,
                FileSlot = fileSlot,
                TurnSlot = turnSlot,
                Recurrence = RecurrenceOf(turns),
                Repeats = Node<NumberNode>(turns, "repeats"),
                Ends = Node<DayNode>(turns, "ends"),
                Condition = condition,
                Applies = Node<TruthNode>(values, "applies"),
                Opens = Node<DayNode>(values, "opens"),
                Due = Node<DayNode>(values, "due"),
                FulfilledOn = Node<DayNode>(values, "fulfilledOn"),
                Amount = Node<NumberNode>(values, "amount"),
                Required = Node<NumberNode>(values, "required"),
                LawAsOf = lawAsOf,
                Unit = values.TryGetValue("amount", out var amount) ? amount.Type.Unit : Unit.None,
                Routes = routes.ToImmutable(),
                Parameters = [.. parameters],
                Texts = texts,
                Provisions = [.. OrdinalOrder.Of(provisions, static p => p.Name)],
                ParameterTexts = TextsOf(workflow.Globals, rule.Locals),
                HashOf = HashOf,
                Vocabulary = vocabulary,
            };
    }

    private static Dictionary<string, string> TextsOf(ImmutableArray<ParameterSource> globals, ImmutableArray<ParameterSource> locals)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(locals);
        Add(globals);
        return texts;

        void Add(ImmutableArray<ParameterSource> parameters)
        {
            for (var i = parameters.Length - 1; i >= 0; i--)
            {
                texts[parameters[i].Name] = parameters[i].Expression.Text;
            }
        }
    }

    private static T? Node<T>(Dictionary<string, Bound> values, string name)
        where T : Node => values.TryGetValue(name, out var bound) ? bound.Node as T : null;

    private List<CompiledParameter> Parameters(BindingScope scope, IReadOnlyList<ParameterSource> sources, DiagnosticSink into, bool reservedAllowed)
    {
        var parameters = new List<CompiledParameter>();
        foreach (var parameter in sources)
        {
            if (BindingScope.IsForbidden(parameter.Name) || !IsIdentifier(parameter.Name))
            {
                into.Report(BindingCodes.NameNotAllowed, Place(parameter), parameter.Name);
                continue;
            }

            if (scope.IsTaken(parameter.Name))
            {
                into.Report(BindingCodes.NameTaken, Place(parameter), parameter.Name);
                continue;
            }

            if (!reservedAllowed && Array.IndexOf(Reserved, parameter.Name) >= 0)
            {
                into.Report(WorkflowCodes.ReservedInChild, Place(parameter), parameter.Name);
            }

            var definition = Bind(parameter.Expression, scope, into);
            parameters.Add(new CompiledParameter(parameter.Name, scope.AddParameter(parameter.Name, definition), parameter.Title));
        }

        return parameters;
    }

    // Lines and columns are looked for only where there is something to tell.
    private static Location Place(ParameterSource parameter) => parameter.NamePlace?.Where ?? parameter.Expression.Locate(default);

    private static bool IsIdentifier(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return name.Length > 0 && name[0] is not (>= '0' and <= '9');
    }

    private Bound Bind(ExpressionText text, BindingScope scope, DiagnosticSink into) =>
        _parsed.Parse(text, into) is { } tree ? new Binder(text, scope, into).Bind(tree) : Bound.Fault;

    private Bound BindAs(ExpressionText text, BindingScope scope, FactType type) =>
        _parsed.Parse(text, sink) is { } tree ? new Binder(text, scope, sink).BindAs(tree, type) : Bound.Fault;

    private TruthNode? Condition(RuleSource rule, BindingScope scope, object? hasApplies, bool topLevel, ImmutableArray<CompiledRoute>.Builder routes)
    {
        if (rule.Expression is { } expression)
        {
            return BindAs(expression, scope, FactType.Truth).Node as TruthNode;
        }

        var parts = new List<TruthNode>();
        var enabled = 0;
        foreach (var child in rule.Children)
        {
            if (!child.Enabled)
            {
                continue;
            }

            enabled++;
            // A child sees its parent's parameters; its own go when it ends, and its siblings never see them.
            var added = Parameters(scope, child.Locals, sink, reservedAllowed: false);
            var part = Condition(child, scope, null, topLevel: false, routes);
            foreach (var parameter in added)
            {
                scope.Remove(parameter.Name);
            }

            if (part is null)
            {
                continue;
            }

            if (topLevel && rule.IsAnd == false && !(hasApplies is not null && parts.Count == 0))
            {
                routes.Add(new CompiledRoute(child.Name, child.ChildTitle, part));
            }

            parts.Add(part);
        }

        if (rule.IsAnd is { } isAnd && !rule.Children.IsEmpty && enabled == 0)
        {
            sink.Report(WorkflowCodes.Disabled, rule.Place?.Where ?? Location.Whole(workflow.Name), isAnd ? "And" : "Or");
            return null;
        }

        return parts.Count == enabled && parts.Count > 0 ? new JunctionNode(rule.IsAnd == true, [.. parts]) : null;
    }

    private string HashOf(RuleSource rule)
    {
        if (rule.Place is not { } place)
        {
            return "";
        }

        _hashedFirst ??= [.. Encoding.UTF8.GetBytes(workflow.Name), .. workflow.Place?.Member("GlobalParams") is { } g ? CanonicalJson.Write(g) : []];
        return ContentHash.Sha256([.. _hashedFirst, .. CanonicalJson.Write(place)]);
    }
}
