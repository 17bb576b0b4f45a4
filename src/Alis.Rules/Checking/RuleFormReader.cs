using System.Collections.Immutable;
using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Reads what the expressions of rules mean. All rules share one table of terms, so that those of different books can be compared.</summary>
internal sealed class RuleFormReader(RuleSet rules)
{
    private readonly TermTable _terms = new();

    public ImmutableArray<WorkflowForms> Read() => [.. rules.Loaded.SelectMany(book => book.Workflows.Select(workflow => Read(book, workflow)))];

    private WorkflowForms Read(LoadedBook book, CompiledWorkflow workflow)
    {
        var builder = new FormBuilder(_terms, rules.Vocabulary, book.Book.Id, id => rules.FindProvision(book.Book, id));
        var parsed = new ParsedTexts();
        var scope = new FormScope(null);
        var globals = Parameters(workflow.Globals, scope);
        return new WorkflowForms(book, workflow, globals, [.. workflow.Rules.Select(ReadRule)]);

        RuleForms ReadRule(CompiledRule rule)
        {
            var own = new FormScope(scope);
            var locals = Parameters(rule.Source.Locals, own);
            var roots = ImmutableArray.CreateBuilder<Form>();
            roots.AddRange(locals);
            var whole = Part(rule.Source, own, roots);
            return new RuleForms
            {
                Book = book,
                Workflow = workflow,
                Rule = rule,
                Terms = _terms,
                Roots = roots.ToImmutable(),
                Whole = whole,
                Locals = rule.Source.Locals.Zip(locals, static (source, form) => (source.Name, form)).ToDictionary(p => p.Name, p => p.form, StringComparer.Ordinal),
                LawAsOf = rule.Properties.LawAsOf is { } law ? Build(law, own) : null,
            };
        }

        RulePart Part(RuleSource source, FormScope own, ImmutableArray<Form>.Builder roots)
        {
            if (source.Expression is { } expression)
            {
                var form = Build(expression, own);
                roots.Add(form);
                return new RulePart(source, form.Term, form, []);
            }

            var children = ImmutableArray.CreateBuilder<RulePart>();
            foreach (var child in source.Children.Where(c => c.Enabled))
            {
                var inner = new FormScope(own);
                roots.AddRange(Parameters(child.Locals, inner));
                children.Add(Part(child, inner, roots));
            }

            var terms = children.Select(c => c.Condition).ToList();
            var isAnd = source.IsAnd == true;
            var condition = terms.Skip(1).Aggregate(terms[0], (a, b) => isAnd ? _terms.And(a, b) : _terms.Or(a, b));
            return new RulePart(source, condition, null, children.ToImmutable());
        }

        ImmutableArray<Form> Parameters(ImmutableArray<ParameterSource> sources, FormScope into)
        {
            var forms = ImmutableArray.CreateBuilder<Form>(sources.Length);
            foreach (var source in sources)
            {
                var form = Build(source.Expression, into);
                into.Add(source.Name, form.Term);
                forms.Add(form);
            }

            return forms.MoveToImmutable();
        }

        // The rules have been compiled, so that every expression can be read.
        Form Build(ExpressionText text, FormScope into) => builder.Build(parsed.Parse(text, new DiagnosticSink())!, text, into);
    }
}
