using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>The changes to what several rules share: the days of a book, its provisions, and the globals of its workflows.</summary>
internal sealed class BookMutations(RuleSet rules, LoadedBook book, IReadOnlyList<RulebookText> texts, MutantCompiler compiler)
{
    /// <summary>Returns the changes to the first and last day of the book.</summary>
    public IEnumerable<MutantDraft> OfDays()
    {
        var place = Read("rulebook.json")?.Member("inForce");
        foreach (var shift in DayShift.Of(new InForcePeriod(book.Book.From, book.Book.To)))
        {
            var changed = new LoadedBook(book.Book.During(shift.Period), book.Workflows, rules.Catalogues);
            var names = book.Rules.Select(r => r.Id).ToImmutableArray();
            yield return Draft(MutationKind.InForce, place?.Member(shift.Member)?.Where ?? Location.Whole(book.Book.Id), shift.Was, shift.Is, "inForce", names, () => [.. names.Select(r => new TriedRule(book, changed, r))], shift.Changed);
        }
    }

    /// <summary>Returns the changes to one provision.</summary>
    public IEnumerable<MutantDraft> OfProvision(Provision provision)
    {
        var place = Read("provisions.json")?.Member("provisions")?.Items.Find(p => p.Member("id")?.Text == provision.Id);
        var users = rules.Loaded.SelectMany(b => b.Workflows.SelectMany(w => w.Rules.Where(r => r.Provisions.Any(p => ReferenceEquals(p.Provision, provision))).Select(r => (Book: b, Workflow: w, Rule: r)))).ToList();
        var names = users.SelectMany(u => MutantCompiler.SeenIn(u.Workflow, u.Rule.Id).Select(r => u.Book == book ? r : $"{u.Book.Book.Id}/{r}")).Distinct().ToImmutableArray();
        foreach (var (version, at) in provision.Versions.Select((v, i) => (v, i)))
        {
            var written = place?.Member("versions")?.Items.Find(v => (v.Member("from")?.Text ?? "") == (version.From is { } f ? Expressions.Compilation.ValueTexts.Show(f) : ""));
            var member = version.Value.Choice is null ? "value" : "choice";
            foreach (var value in Others(provision, version.Value))
            {
                var kind = version.Value.Choice is null && !provision.Admissible.Any(value.Is) ? MutationKind.Number : MutationKind.Reading;
                yield return Draft(kind, written?.Member(member)?.Where ?? Nowhere(), version.Value.ToString(), value.ToString(), provision.Id, names, Build(new ProvisionVersion(version.From, version.To, value, version.Citation)), null) with { Unit = UnitOf(provision.Kind) };
            }

            // Versions that would overlap are refused when they are read, so that no example could ever notice.
            foreach (var shift in DayShift.Of(new InForcePeriod(version.From, version.To)).Where(s => !Overlaps(provision, at, s.Period)))
            {
                yield return Draft(MutationKind.InForce, written?.Member(shift.Member)?.Where ?? Nowhere(), shift.Was, shift.Is, provision.Id, names, Build(new ProvisionVersion(shift.Period.From, shift.Period.To, version.Value, version.Citation)), shift.Changed);
            }

            Func<ImmutableArray<TriedRule>?> Build(ProvisionVersion changed) => () =>
            {
                var other = provision.With(provision.Versions.SetItem(at, changed));
                var tried = ImmutableArray.CreateBuilder<TriedRule>();
                foreach (var group in users.GroupBy(u => (u.Book, u.Workflow)))
                {
                    var compiled = group.Select(u => compiler.Compile(u.Book, u.Workflow.Source, u.Rule.Source, p => ReferenceEquals(p, provision) ? other : p)).ToList();
                    if (compiled.Contains(null))
                    {
                        return null;
                    }

                    var tryIn = compiler.With(group.Key.Book, group.Key.Workflow, [.. compiled.Select(c => c!)]);
                    tried.AddRange(group.SelectMany(u => MutantCompiler.SeenIn(u.Workflow, u.Rule.Id)).Distinct().Select(r => new TriedRule(group.Key.Book, tryIn, r) { Changed = (provision, other) }));
                }

                return tried.ToImmutable();
            };
        }

        Location Nowhere() => place?.Where ?? Location.Whole(book.Book.Id);
    }

    /// <summary>Returns the changes to one global of a workflow.</summary>
    public IEnumerable<MutantDraft> OfGlobal(CompiledWorkflow workflow, int at)
    {
        var global = workflow.Source.Globals[at];
        var users = workflow.Rules.Where(r => r.Parameters.Any(p => p.Name == global.Name)).ToList();
        if (users.Count == 0)
        {
            yield break;
        }

        var types = new BoundTypes();
        _ = compiler.Compile(book, workflow.Source, users[0].Source, types: types);
        if (types.TreeOf(global.Expression) is not { } tree)
        {
            yield break;
        }

        var names = users.SelectMany(u => MutantCompiler.SeenIn(workflow, u.Id)).Distinct().ToImmutableArray();
        foreach (var edit in new ExpressionMutations(global.Expression, types, id => compiler.Find(book, id)).Of(tree, isWindow: false))
        {
            var changed = global.Expression.With(edit.Apply(global.Expression.Text));
            var source = workflow.Source with { Globals = workflow.Source.Globals.SetItem(at, global with { Expression = changed }) };
            var draft = Draft(edit.Kind, global.Expression.Locate(edit.Span), global.Expression.Fragment(edit.Span), edit.Replacement, global.Name, names, () => Build(source), null);
            yield return draft with { Dropped = edit.Dropped, Key = $"{workflow.Name}|{global.Name}|{ExpressionForms.KeyOf(changed)}", IsSame = ExpressionForms.KeyOf(changed) == ExpressionForms.KeyOf(global.Expression) };
        }

        ImmutableArray<TriedRule>? Build(WorkflowSource source)
        {
            var compiled = users.ConvertAll(u => compiler.Compile(book, source, u.Source));
            if (compiled.Contains(null))
            {
                return null;
            }

            var tryIn = compiler.With(book, workflow, [.. compiled.Select(c => c!)]);
            return [.. names.Select(r => new TriedRule(book, tryIn, r) { Workflow = source })];
        }
    }

    private static bool Overlaps(Provision provision, int at, InForcePeriod moved) =>
        (at > 0 && !(provision.Versions[at - 1].To < moved.From)) || (at + 1 < provision.Versions.Length && !(moved.To < provision.Versions[at + 1].From));

    private static List<ProvisionValue> Others(Provision provision, ProvisionValue value)
    {
        var others = provision.Admissible.Where(v => !v.Is(value)).ToList();
        if (value.Choice is null)
        {
            foreach (var step in new[] { 1, -1 })
            {
                var next = value with { Number = value.Number + step };
                if (!others.Any(next.Is) && next.Number >= 0 && !(provision.Kind == ProvisionKind.Percent && next.Number > 100))
                {
                    others.Add(next);
                }
            }
        }

        return others;
    }

    private static Unit UnitOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Months => Unit.Months,
        ProvisionKind.Days => Unit.Days,
        ProvisionKind.Percent => Unit.Percent,
        ProvisionKind.Hours => Unit.Hours,
        _ => Unit.None,
    };

    private MutantDraft Draft(MutationKind kind, Location where, string was, string now, string what, ImmutableArray<string> names, Func<ImmutableArray<TriedRule>?> build, ChangedDay? day) => new()
    {
        Rulebook = book.Book.Id,
        Kind = kind,
        Where = where,
        Was = was,
        Is = now,
        In = what,
        Rules = names,
        Build = build,
        Day = day,
    };

    private JsonValue? Read(string file)
    {
        var text = texts.FirstOrDefault(t => t.Name == $"{book.Book.Id}/{file}");
        return text is null ? null : JsonText.Read(text.Name, text.Utf8Json, new DiagnosticSink());
    }
}
