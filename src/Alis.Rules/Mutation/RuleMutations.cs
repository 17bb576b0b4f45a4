using System.Collections.Immutable;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>The changes to one rule of a workflow: its expressions and nested rules, and what its properties say.</summary>
internal sealed class RuleMutations
{
    private readonly LoadedBook _book;
    private readonly CompiledWorkflow _workflow;
    private readonly RuleSource _rule;
    private readonly MutantCompiler _compiler;
    private readonly BoundTypes _types = new();
    private readonly ImmutableArray<string> _seenIn;
    private readonly List<MutantDraft> _drafts = [];

    private RuleMutations(LoadedBook book, CompiledWorkflow workflow, RuleSource rule, MutantCompiler compiler)
    {
        (_book, _workflow, _rule, _compiler) = (book, workflow, rule, compiler);
        _seenIn = MutantCompiler.SeenIn(workflow, rule.Name);
        _ = compiler.Compile(book, workflow.Source, rule, types: _types);
    }

    public static List<MutantDraft> Of(LoadedBook book, CompiledWorkflow workflow, RuleSource rule, MutantCompiler compiler)
    {
        var mutations = new RuleMutations(book, workflow, rule, compiler);
        mutations.AddProperties(rule.Properties!);
        mutations.AddParts(rule, "", "condition", static changed => changed);
        return mutations._drafts;
    }

    /// <summary>Adds the changes of a rule or nested rule; <paramref name="into"/> puts a changed one back into the whole.</summary>
    private void AddParts(RuleSource part, string path, string condition, Func<RuleSource, RuleSource> into)
    {
        foreach (var (local, at) in part.Locals.Select((l, i) => (l, i)))
        {
            // What only lists of obligations read, no finding and so no example can notice.
            if (path.Length == 0 && WorkflowCompiler.IsForListsAlone(_rule, local.Name))
            {
                continue;
            }

            AddExpression(local.Expression, path + local.Name, path.Length == 0 && local.Name is "opens" or "due", changed => into(part with { Locals = part.Locals.SetItem(at, local with { Expression = changed }) }));
        }

        if (part.Expression is { } expression)
        {
            AddExpression(expression, path + condition, false, changed => into(part with { Expression = changed }));
        }

        if (part.IsAnd is { } isAnd)
        {
            Add(MutationKind.Junction, part.Place?.Member("Operator")?.Where ?? Location.Whole(_workflow.Name), isAnd ? "And" : "Or", isAnd ? "Or" : "And", path + "Operator", into(part with { IsAnd = !isAnd }));
        }

        foreach (var (child, at) in part.Children.Select((c, i) => (c, i)))
        {
            if (child.Enabled && part.Children.Count(c => c.Enabled) > 1)
            {
                Add(MutationKind.Condition, child.Place?.Where ?? Location.Whole(_workflow.Name), child.Name, "", path + child.Name, into(part with { Children = part.Children.RemoveAt(at) }), dropped: child.Name);
            }

            AddParts(child, $"{path}{child.Name}/", "condition", changed => into(part with { Children = part.Children.SetItem(at, changed) }));
        }
    }

    private void AddExpression(ExpressionText text, string slot, bool isWindow, Func<ExpressionText, RuleSource> into)
    {
        if (_types.TreeOf(text) is not { } tree)
        {
            return;
        }

        foreach (var edit in new ExpressionMutations(text, _types, id => _compiler.Find(_book, id)).Of(tree, isWindow))
        {
            var changed = text.With(edit.Apply(text.Text));
            Add(edit.Kind, text.Locate(edit.Span), text.Fragment(edit.Span), edit.Replacement, slot, into(changed), $"{_rule.Name}|{slot}|{ExpressionForms.KeyOf(changed)}", ExpressionForms.KeyOf(text) == ExpressionForms.KeyOf(changed), dropped: edit.Dropped);
        }
    }

    private void AddProperties(RuleProperties properties)
    {
        AddInForce(properties);
        AddProperty(MutationKind.Strength, "strength", RulePropertiesReader.CodeOf(properties.Strength), Other(properties.Strength), s => properties with { Strength = RulePropertiesReader.StrengthOf(s) });
        AddProperty(MutationKind.Party, "party", properties.Party, Other(properties.Party), p => properties with { Party = p });
        foreach (var kind in new[] { RuleKind.State, RuleKind.Amount, RuleKind.Obligation }.Where(k => k != properties.Kind))
        {
            AddProperty(MutationKind.RuleKind, "kind", Lower(properties.Kind), Lower(kind), _ => properties with { Kind = kind });
        }

        if (properties.Kind == RuleKind.Amount)
        {
            // Nothing but whether an amount can only grow enters a verdict.
            var other = properties.Monotone == Monotonicity.Up ? Monotonicity.None : Monotonicity.Up;
            AddProperty(MutationKind.RuleKind, "monotone", Lower(properties.Monotone), Lower(other), _ => properties with { Monotone = other });
        }

        if (properties.ExceptionTo is { } target)
        {
            AddProperty(MutationKind.Exception, "exceptionTo", target, "", _ => properties with { ExceptionTo = null });
        }

        if (properties.LawAsOf is { } law)
        {
            AddProperty(MutationKind.LawDay, "lawAsOf", law.Text, "", _ => properties with { LawAsOf = null });
            AddExpression(law, "lawAsOf", isWindow: false, changed => _rule with { Properties = properties with { LawAsOf = changed } });
        }
    }

    private void AddInForce(RuleProperties properties)
    {
        var place = properties.Place?.Member("inForce");
        foreach (var shift in DayShift.Of(properties.InForce))
        {
            var rule = _rule with { Properties = properties with { InForce = shift.Period } };
            Add(MutationKind.InForce, place?.Member(shift.Member)?.Where ?? Place("inForce"), shift.Was, shift.Is, "inForce", rule, day: shift.Changed);
        }
    }

    private void AddProperty(MutationKind kind, string member, string was, string now, Func<string, RuleProperties> change) =>
        Add(kind, Place(member), was, now, member, _rule with { Properties = change(now) });

    private void Add(MutationKind kind, Location where, string was, string now, string slot, RuleSource changed, string? key = null, bool isSame = false, ChangedDay? day = null, string? dropped = null)
    {
        var index = _workflow.Source.Rules.IndexOf(_rule, 0, _workflow.Source.Rules.Length, ReferenceComparer.Instance);
        _drafts.Add(new MutantDraft
        {
            Rulebook = _book.Book.Id,
            Kind = kind,
            Where = where,
            Was = was,
            Is = now,
            In = slot,
            Rules = _seenIn,
            Key = key,
            IsSame = isSame,
            Day = day,
            Dropped = dropped,
            Build = () =>
            {
                var source = _workflow.Source with { Rules = _workflow.Source.Rules.SetItem(index, changed) };
                return _compiler.Compile(_book, source, changed) is not { } compiled ? null
                    : [.. Tried(_compiler.With(_book, _workflow, [compiled]))];
            },
        });
    }

    private IEnumerable<TriedRule> Tried(LoadedBook changed) => _seenIn.Select(r => new TriedRule(_book, changed, r));

    private Location Place(string member) => _rule.Properties?.Place?.Member(member)?.Where ?? _rule.NamePlace?.Where ?? Location.Whole(_workflow.Name);

    private static string Other(Strength strength) => strength switch
    {
        Strength.Must => "should",
        Strength.Should or Strength.Plan or Strength.Definition => "must",
        _ => "should",
    };

    private static string Other(string party) => party == "municipality" ? "hospital" : "municipality";

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Finds a rule by itself: comparing what two rules say would take long and find the first of two alike.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<RuleSource>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(RuleSource? x, RuleSource? y) => ReferenceEquals(x, y);

        public int GetHashCode(RuleSource obj) => 0;
    }
}
