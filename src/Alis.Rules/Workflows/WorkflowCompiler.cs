using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Turns a workflow into compiled rules; all faults of all expressions are reported.</summary>
internal sealed class WorkflowCompiler(WorkflowSource workflow, string book, VocabularyTable vocabulary, Func<string, Provision?> findProvision, IReadOnlyList<string> provisionNames, DiagnosticSink sink)
{
    private static readonly string[] Reserved = ["applies", "opens", "due", "fulfilledOn", "amount", "required"];

    /// <summary>Gets the names of parameters that have a meaning of their own on top-level rules.</summary>
    public static IReadOnlyList<string> ReservedNames => Reserved;

    public CompiledWorkflow? Compile()
    {
        var properties = workflow.Rules.Select(r => r.Properties).OfType<RuleProperties>().ToList();
        if (properties.Count == 0)
        {
            return null;
        }

        var subject = properties[0].Subject;
        if (properties.Find(p => p.Subject != subject) is { } other)
        {
            sink.Report(WorkflowCodes.MixedSubjects, workflow.Place?.Where ?? Location.Whole(workflow.Name), subject.ToString(), other.Subject.ToString());
        }

        // The globals are compiled once for their faults; each rule then compiles the ones it can see into its own slots.
        _ = Parameters(Scope(subject, out _, out _), workflow.Globals, sink, reservedAllowed: false);
        ExceptionChains.Check(workflow, sink);
        var rules = workflow.Rules
            .Where(r => r is { Enabled: true, Properties: not null })
            .Select(r => CompileRule(r, r.Properties!))
            .Where(r => r is not null);
        return new CompiledWorkflow(workflow.Name, subject, [.. rules!]);
    }

    private CompiledRule? CompileRule(RuleSource rule, RuleProperties properties)
    {
        var provisions = new List<NamedProvision>();
        var scope = Scope(properties.Subject, out var subjectSlot, out var fileSlot, provisions);
        var parameters = Parameters(scope, workflow.Globals, new DiagnosticSink(), reservedAllowed: false);
        parameters.AddRange(Parameters(scope, rule.Locals, sink, reservedAllowed: true));
        var values = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Where(p => !values.ContainsKey(p.Name)))
        {
            values.Add(parameter.Name, parameter.Value);
        }

        CheckReserved(rule, values);
        CheckKind(rule, properties, values);
        var routes = ImmutableArray.CreateBuilder<CompiledRoute>();
        var condition = Condition(rule, scope, values.ContainsKey("applies") ? routes : null, topLevel: true, routes);
        CheckAppliesForm(rule, values.ContainsKey("applies"));
        var lawAsOf = properties.LawAsOf is { } law ? BindAs(law, scope, FactType.Day).Node as DayNode : null;
        var texts = new RuleTexts(rule, properties, values, workflow.Rules.Any(r => r.Properties?.ExceptionTo == rule.Name), provisions.Exists(p => p.Provision.Versions.IsEmpty), sink).Compile();
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
                Provisions = [.. provisions.OrderBy(p => p.Name, StringComparer.Ordinal)],
                ParameterTexts = TextsOf(workflow.Globals.Concat(rule.Locals)),
                TextNames = new HashSet<string>(texts.All.SelectMany(t => t.Names), StringComparer.Ordinal),
                Hash = HashOf(rule),
                Vocabulary = vocabulary,
            };
    }

    private static Dictionary<string, string> TextsOf(IEnumerable<ParameterSource> parameters)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            // Of two with one name the first stays; that there are two has been reported.
            if (!texts.ContainsKey(parameter.Name))
            {
                texts.Add(parameter.Name, parameter.Expression.Text);
            }
        }

        return texts;
    }

    private static T? Node<T>(Dictionary<string, Bound> values, string name)
        where T : Node => values.TryGetValue(name, out var bound) ? bound.Node as T : null;

    private BindingScope Scope(SubjectKind subject, out int subjectSlot, out int fileSlot, List<NamedProvision>? used = null)
    {
        var scope = new BindingScope(vocabulary, new FrameLayout(), Find, provisionNames, book);
        fileSlot = scope.AddInput("file", vocabulary.Facts.File, static _ => "");
        subjectSlot = subject switch
        {
            SubjectKind.Block => scope.AddInput("block", vocabulary.Facts.Block, static b => $"implementationPlan.blocks[{FactIdentity.Of(b)}]"),
            SubjectKind.Service => scope.AddInput("service", vocabulary.Facts.Service, static s => $"service[{FactIdentity.Of(s)}]"),
            _ => fileSlot,
        };
        return scope;

        Provision? Find(string id)
        {
            var provision = findProvision(id);
            var name = id.IndexOf('/') < 0 ? $"{book}/{id}" : id;
            if (provision is not null && used?.Exists(p => p.Name == name) == false)
            {
                used.Add(new NamedProvision(name, provision));
            }

            return provision;
        }
    }

    private static List<CompiledParameter> Parameters(BindingScope scope, ImmutableArray<ParameterSource> sources, DiagnosticSink into, bool reservedAllowed)
    {
        var parameters = new List<CompiledParameter>();
        foreach (var parameter in sources)
        {
            var place = parameter.NamePlace?.Where ?? parameter.Expression.Locate(default);
            if (BindingScope.IsForbidden(parameter.Name) || !IsIdentifier(parameter.Name))
            {
                into.Report(BindingCodes.NameNotAllowed, place, parameter.Name);
                continue;
            }

            if (scope.IsTaken(parameter.Name))
            {
                into.Report(BindingCodes.NameTaken, place, parameter.Name);
                continue;
            }

            if (!reservedAllowed && Reserved.Contains(parameter.Name, StringComparer.Ordinal))
            {
                into.Report(WorkflowCodes.ReservedInChild, place, parameter.Name);
            }

            var definition = Bind(parameter.Expression, scope, into);
            parameters.Add(new CompiledParameter(parameter.Name, scope.AddParameter(parameter.Name, definition), parameter.Title));
        }

        return parameters;
    }

    private static bool IsIdentifier(string name) =>
        name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_') && name.Length > 0 && name[0] is not (>= '0' and <= '9');

    private static Bound Bind(ExpressionText text, BindingScope scope, DiagnosticSink into) =>
        Parser.Parse(text, into) is { } tree ? new Binder(text, scope, into).Bind(tree) : Bound.Fault;

    private Bound BindAs(ExpressionText text, BindingScope scope, FactType type) =>
        Parser.Parse(text, sink) is { } tree ? new Binder(text, scope, sink).BindAs(tree, type) : Bound.Fault;

    private TruthNode? Condition(RuleSource rule, BindingScope scope, object? hasApplies, bool topLevel, ImmutableArray<CompiledRoute>.Builder routes)
    {
        if (rule.Expression is { } expression)
        {
            return BindAs(expression, scope, FactType.Truth).Node as TruthNode;
        }

        var parts = new List<TruthNode>();
        foreach (var child in rule.Children.Where(c => c.Enabled))
        {
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

        if (rule.IsAnd is { } isAnd && !rule.Children.IsEmpty && !rule.Children.Any(c => c.Enabled))
        {
            sink.Report(WorkflowCodes.Disabled, rule.Place?.Where ?? Location.Whole(workflow.Name), isAnd ? "And" : "Or");
            return null;
        }

        return parts.Count == rule.Children.Count(c => c.Enabled) && parts.Count > 0 ? new JunctionNode(rule.IsAnd == true, [.. parts]) : null;
    }

    private void CheckAppliesForm(RuleSource rule, bool hasApplies)
    {
        if (!hasApplies)
        {
            return;
        }

        var fits = rule.Expression is { } expression
            ? AppliesForm.IsGuarded(expression)
            : rule.IsAnd == false && rule.Children.FirstOrDefault(c => c.Enabled)?.Expression is { } first && AppliesForm.IsGuardAlone(first);
        if (!fits)
        {
            sink.Report(WorkflowCodes.AppliesForm, rule.Expression?.Locate(default) ?? rule.Place?.Where ?? Location.Whole(workflow.Name));
        }
    }

    private void CheckReserved(RuleSource rule, Dictionary<string, Bound> values)
    {
        foreach (var local in rule.Locals)
        {
            if (!values.TryGetValue(local.Name, out var bound) || bound.IsFault)
            {
                continue;
            }

            var expected = local.Name switch
            {
                "applies" => FactType.Truth,
                "opens" or "due" or "fulfilledOn" => FactType.Day,
                "amount" or "required" => FactType.Number(bound.Type.Unit),
                _ => bound.Type,
            };
            if (bound.Type.Kind != expected.Kind)
            {
                var (found, wanted) = (TypeNames.Of(bound.Type), TypeNames.Of(expected));
                sink.Report(BindingCodes.WrongType, local.Expression.Locate(new SourceSpan(0, local.Expression.Text.Length)), found.Nb, wanted.Nb, found.Nn, wanted.Nn, found.En, wanted.En);
            }
        }
    }

    private void CheckKind(RuleSource rule, RuleProperties properties, Dictionary<string, Bound> values)
    {
        var needed = properties.Kind switch
        {
            RuleKind.Amount => new[] { "amount", "required" },
            RuleKind.Obligation => ["due", "fulfilledOn"],
            _ => [],
        };
        foreach (var name in needed.Where(n => !values.ContainsKey(n)))
        {
            sink.Report(WorkflowCodes.ParameterMissing, rule.NamePlace?.Where ?? Location.Whole(workflow.Name), properties.Kind.ToString(), name);
        }
    }

    private string HashOf(RuleSource rule)
    {
        if (rule.Place is not { } place)
        {
            return "";
        }

        var globals = workflow.Place?.Member("GlobalParams") is { } g ? CanonicalJson.Write(g) : [];
        return ContentHash.Sha256([.. Encoding.UTF8.GetBytes(workflow.Name), .. globals, .. CanonicalJson.Write(place)]);
    }
}
