using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <content>What a rule sees, and how often it comes round.</content>
internal sealed partial class WorkflowCompiler
{
    private BindingScope Scope(SubjectKind subject, bool recurs, out int subjectSlot, out int fileSlot, out int turnSlot, List<NamedProvision>? used = null)
    {
        var scope = new BindingScope(vocabulary, new FrameLayout(), Find, provisionNames, book) { Types = Types };
        var file = scope.AddInput("file", vocabulary.Facts.File, static _ => "");
        fileSlot = file;
        subjectSlot = subject switch
        {
            SubjectKind.Block => scope.AddInput("block", vocabulary.Facts.Block, static b => $"implementationPlan.blocks[{FactIdentity.Of(b)}]"),
            SubjectKind.Service => scope.AddInput("service", vocabulary.Facts.Service, static s => $"service[{FactIdentity.Of(s)}]"),
            SubjectKind.Agreement => scope.AddInput("agreement", vocabulary.Facts.Agreement, static a => AgreementNode.PathOf((AgreementFile)a)),
            SubjectKind.Listing => scope.AddInput(slot => new ListingNode(slot, file), "listing", vocabulary.Facts.Listing),
            _ => fileSlot,
        };
        if (subject == SubjectKind.Listing)
        {
            scope.Add("agreement", new Bound(new AgreementNode(file), FactType.Item(vocabulary.Facts.Agreement)));
        }

        turnSlot = recurs ? scope.AddInput("turn", vocabulary.Facts.Turn, static _ => "turn") : -1;
        return scope;

        Provision? Find(string id)
        {
            var provision = findProvision(id);
            var name = id.IndexOf('/') < 0 ? $"{book}/{id}" : id;
            if (provision is not null && used is not null && !Has(used, name))
            {
                used.Add(new NamedProvision(name, provision));
            }

            return provision;
        }

        static bool Has(List<NamedProvision> provisions, string name)
        {
            foreach (var provision in provisions)
            {
                if (provision.Name == name)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool Recurs(RuleSource rule)
    {
        foreach (var local in rule.Locals)
        {
            if (local.Name == "starts")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the rule itself says of how often it comes round: a parameter that all rules see has no such meaning.</summary>
    private static Dictionary<string, Bound> TurnsOf(RuleSource rule, Dictionary<string, Bound> values)
    {
        var turns = new Dictionary<string, Bound>(StringComparer.Ordinal);
        if (IsRepeated(rule))
        {
            foreach (var local in rule.Locals)
            {
                if (Array.IndexOf(OfTurns, local.Name) >= 0 && values.TryGetValue(local.Name, out var bound))
                {
                    turns[local.Name] = bound;
                }
            }
        }

        return turns;
    }

    private static Recurrence? RecurrenceOf(Dictionary<string, Bound> values) =>
        Node<DayNode>(values, "starts") is { } starts && Node<NumberNode>(values, "first") is { } first
            ? new Recurrence(starts, first, Node<NumberNode>(values, "second"), Node<NumberNode>(values, "every"), Node<DayNode>(values, "ends"))
            : null;

    /// <summary>Whether the rule says that it comes round again: by turns, or counted from when it was last fulfilled.</summary>
    private static bool IsRepeated(RuleSource rule) => Recurs(rule) || rule.Locals.Any(l => l.Name == "repeats");

    /// <summary>Whether a parameter says only when something is due again after it has been done: findings do not hang on it.</summary>
    public static bool IsForListsAlone(RuleSource rule, string name) => name == "repeats" || (name == "ends" && !Recurs(rule) && IsRepeated(rule));

    /// <summary>The intervals have to be fixed by the rule book, and above zero: the days on which something is due must not hang on facts that change.</summary>
    private void CheckTurns(RuleSource rule, RuleProperties properties, Dictionary<string, Bound> values)
    {
        if (!IsRepeated(rule))
        {
            return;
        }

        if (Recurs(rule) && !values.ContainsKey("first"))
        {
            sink.Report(WorkflowCodes.ParameterMissing, rule.NamePlace?.Where ?? Location.Whole(workflow.Name), "starts", "first");
        }

        if (properties.Kind != RuleKind.Obligation || (Recurs(rule) && values.ContainsKey("repeats")))
        {
            sink.Report(WorkflowCodes.TurnsOfNoObligation, rule.NamePlace?.Where ?? Location.Whole(workflow.Name));
        }

        if (Node<NumberNode>(values, "first") is { } first && Node<NumberNode>(values, "second") is { } second && Fixed(first) is { Count: > 0 } firsts && Fixed(second) is { Count: > 0 } seconds && seconds.Min() <= firsts.Max())
        {
            var place = rule.Locals.First(l => l.Name == "second").Expression.Locate(default);
            sink.Report(WorkflowCodes.SecondNotAfterFirst, place, Show(seconds.Min()), Show(firsts.Max()));
        }

        foreach (var local in rule.Locals)
        {
            if (local.Name is "starts" && _parsed.Parse(local.Expression, new DiagnosticSink()) is { } tree)
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                UsedNames.Add(tree, names);
                if (names.Contains("turn"))
                {
                    sink.Report(WorkflowCodes.AnchorInTurn, local.Expression.Locate(default));
                }
            }
            else if (local.Name is "first" or "second" or "every" or "repeats" && values.TryGetValue(local.Name, out var bound) && bound.Node is NumberNode node)
            {
                CheckInterval(local, node);
            }
        }
    }

    private void CheckInterval(ParameterSource local, NumberNode node)
    {
        if (Fixed(node) is not { } numbers)
        {
            sink.Report(WorkflowCodes.IntervalNotFixed, local.Expression.Locate(default), local.Name);
            return;
        }

        foreach (var number in numbers.Where(n => n <= 0 || n != decimal.Truncate(n)))
        {
            sink.Report(WorkflowCodes.IntervalNotAboveZero, local.Expression.Locate(default), local.Name, Show(number));
        }
    }

    private static string Show(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every value that an interval can have; null where facts can change it.</summary>
    private static List<decimal>? Fixed(Node node) => node switch
    {
        NumberParameter parameter => Fixed(parameter.Parts[0]),
        NumberLiteral literal => [literal.Value],
        NegateNode { Parts: [NumberLiteral literal] } => [-literal.Value],
        ProvisionNumber { Provision: var provision } => [.. provision.Versions.Select(v => v.Value.Number), .. provision.Admissible.Select(v => v.Number)],
        _ => null,
    };
}
