using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Turns a lifecycle and its base into steps that can be tried; all faults of all expressions are reported, each by the file it stands in.</summary>
/// <param name="own">The lifecycle.</param>
/// <param name="rests">The one it rests on; null for none.</param>
/// <param name="vocabulary">What expressions can see.</param>
/// <param name="findProvision">How a provision is found: by the book that speaks and the name it uses.</param>
/// <param name="provisionNames">The names of provisions, for slips of the pen.</param>
/// <param name="sink">What takes the faults.</param>
internal sealed class LifecycleCompiler(LifecycleSource own, LifecycleSource? rests, VocabularyTable vocabulary, Func<string, string, Provision?> findProvision, IReadOnlyList<string> provisionNames, DiagnosticSink sink)
{
    private readonly ParsedTexts _parsed = new();
    private readonly ImmutableArray<Written<ParameterSource>> _parameters = Merged(own, rests, static l => l.Parameters, static p => p.Name);

    private readonly HashSet<string> _provisions = new(StringComparer.Ordinal);

    // Whose words are being bound: provisions without a book are its own.
    private string _home = own.Book;

    public CompiledLifecycle Compile()
    {
        var states = Merged(own, rests, static l => l.States, static s => s.Name);
        var names = new HashSet<string>(states.Select(static s => s.Item.Name), StringComparer.Ordinal);
        CheckStates(names);
        CheckParameters();
        var transitions = ImmutableArray.CreateBuilder<CompiledTransition>();
        foreach (var (transition, home) in Merged(own, rests, static l => l.Transitions, static t => t.Name))
        {
            _home = home.Book;
            transitions.Add(Compile(transition, home));
        }

        // Where a state is named that is not there, nothing can be followed: the fault has been told.
        var known = transitions.Where(t => t.Source.From.All(names.Contains) && (t.Source.To is null || names.Contains(t.Source.To)));
        return new CompiledLifecycle
        {
            Source = own,
            States = [.. states.Select(static s => s.Item)],
            Transitions = [.. known],
            Parameters = [.. _parameters.Select(static p => new LifecycleParameter(p.Item, p.Home.Book))],
            Provisions = [.. _provisions],
            Hash = ContentHash.Sha256([.. own.Place is { } place ? CanonicalJson.Write(place) : [], .. rests?.Place is { } other ? CanonicalJson.Write(other) : []]),
        };
    }

    private static ImmutableArray<Written<T>> Merged<T>(LifecycleSource own, LifecycleSource? rests, Func<LifecycleSource, ImmutableArray<T>> items, Func<T, string> name)
    {
        var merged = new List<Written<T>>();
        foreach (var item in rests is null ? [] : items(rests))
        {
            // What replaces an item stands in its place: the order of steps says which is tried first.
            var index = IndexOf(items(own), name(item));
            merged.Add(index < 0 ? new Written<T>(item, rests!) : new Written<T>(items(own)[index], own));
        }

        foreach (var item in items(own))
        {
            if (!merged.Exists(m => name(m.Item) == name(item)))
            {
                merged.Add(new Written<T>(item, own));
            }
        }

        return [.. merged];

        int IndexOf(ImmutableArray<T> list, string wanted)
        {
            for (var i = 0; i < list.Length; i++)
            {
                if (name(list[i]) == wanted)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    private void CheckStates(HashSet<string> names)
    {
        if (names.Count == 0 && own.Place is { } lifecycle)
        {
            sink.Report(JsonCodes.MissingMember, lifecycle.Where, "states");
        }

        foreach (var transition in own.Transitions)
        {
            var from = transition.Place?.Member("from");
            for (var i = 0; i < transition.From.Length; i++)
            {
                Check(transition.From[i], i < (from?.Items.Count ?? 0) ? from!.Items[i] : from);
            }

            if (transition.To is { } to)
            {
                Check(to, transition.Place?.Member("to"));
            }
        }

        void Check(string state, JsonValue? place)
        {
            if (!names.Contains(state))
            {
                sink.ReportNear(LifecycleCodes.UnknownState, place?.Where ?? Location.Whole(own.Id), NearestName.Of(state, names), JsonScalars.Shorten(state), string.Join(", ", names));
            }
        }
    }

    /// <summary>Binds each own parameter once for its faults; the steps then bind the ones they use into their own slots.</summary>
    private void CheckParameters()
    {
        var scope = Scope(hasEvent: true, out _);
        foreach (var (parameter, home) in _parameters)
        {
            _home = home.Book;
            var into = SinkFor(home);
            if (BindingScope.IsForbidden(parameter.Name) || scope.IsTaken(parameter.Name))
            {
                into.Report(BindingCodes.NameTaken, parameter.NamePlace?.Where ?? Location.Whole(own.Id), parameter.Name);
                continue;
            }

            _ = scope.AddParameter(parameter.Name, Bind(parameter.Expression, scope, into));
        }
    }

    /// <summary>What a base says wrongly is told of the base; but what it can no longer say because of a parameter that this file replaces is told here, lest a step lose a condition.</summary>
    private DiagnosticSink SinkFor(LifecycleSource home) => ReferenceEquals(home, own) || !own.Parameters.IsEmpty ? sink : new DiagnosticSink();

    private CompiledTransition Compile(TransitionSource transition, LifecycleSource home)
    {
        var into = SinkFor(home);
        var guards = Scope(hasEvent: true, out var guardSlots);
        AddParameters(guards, transition.Guards.Select(static g => g.Expression));
        var conditions = ImmutableArray.CreateBuilder<CompiledGuard>();
        _home = home.Book;
        foreach (var guard in transition.Guards)
        {
            if (BindAs(guard.Expression, guards, FactType.Truth, into).Node is TruthNode condition)
            {
                conditions.Add(new CompiledGuard(guard.Title, condition));
            }
        }

        var days = Scope(hasEvent: false, out var daySlots);
        AddParameters(days, new[] { transition.Day, transition.After, transition.Opens, transition.Due }.OfType<ExpressionText>());
        _home = home.Book;
        return new CompiledTransition
        {
            Source = transition,
            Book = home.Book,
            GuardSlots = guardSlots,
            Guards = conditions.ToImmutable(),
            DaySlots = daySlots,
            Day = DayOf(transition.Day),
            After = DayOf(transition.After),
            Opens = DayOf(transition.Opens),
            Due = DayOf(transition.Due),
        };

        DayNode? DayOf(ExpressionText? text) => text is null ? null : BindAs(text, days, FactType.Day, into).Node as DayNode;
    }

    private void AddParameters(BindingScope scope, IEnumerable<ExpressionText> expressions)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            UsedNames.Add(_parsed.Parse(expression, new DiagnosticSink()), used);
        }

        // A parameter sees those before it, so from the last on each name is known when its turn comes.
        var needed = new Stack<Written<ParameterSource>>();
        for (var i = _parameters.Length - 1; i >= 0; i--)
        {
            if (used.Contains(_parameters[i].Item.Name))
            {
                needed.Push(_parameters[i]);
                UsedNames.Add(_parsed.Parse(_parameters[i].Item.Expression, new DiagnosticSink()), used);
            }
        }

        foreach (var (parameter, home) in needed)
        {
            if (!BindingScope.IsForbidden(parameter.Name) && !scope.IsTaken(parameter.Name))
            {
                _home = home.Book;
                _ = scope.AddParameter(parameter.Name, Bind(parameter.Expression, scope, new DiagnosticSink()));
            }
        }
    }

    private BindingScope Scope(bool hasEvent, out LifecycleSlots slots)
    {
        var facts = vocabulary.Facts;
        var layout = new FrameLayout();
        var scope = new BindingScope(vocabulary, layout, Find, provisionNames, own.Book);
        var isOfAgreement = own.Subject is SubjectKind.Agreement or SubjectKind.Listing;
        var file = scope.AddInput("file", facts.File, static _ => "");
        var subject = own.Subject switch
        {
            SubjectKind.Listing => scope.AddInput(slot => new ListingNode(slot, file), "listing", facts.Listing),
            SubjectKind.Agreement => scope.AddInput("agreement", facts.Agreement, static a => AgreementNode.PathOf((AgreementFile)a)),
            _ => scope.AddInput("wish", facts.Named(nameof(Wish)), static _ => "wish"),
        };
        if (own.Subject == SubjectKind.Listing)
        {
            scope.Add("agreement", new Bound(new AgreementNode(file), FactType.Item(facts.Agreement)));
        }

        var stage = scope.AddInput("stage", facts.Named(isOfAgreement ? nameof(AgreementStage) : nameof(FileStage)), static _ => "stage");
        var happening = hasEvent ? scope.AddInput("event", facts.Named(isOfAgreement ? nameof(AgreementEvent) : nameof(FileEvent)), static e => $"events[{FactIdentity.Of(e)}]") : -1;
        slots = new LifecycleSlots(layout, file, subject, stage, happening);
        return scope;

        Provision? Find(string id)
        {
            _ = _provisions.Add(id.IndexOf('/') < 0 ? $"{_home}/{id}" : id);
            return findProvision(_home, id);
        }
    }

    private Bound Bind(ExpressionText text, BindingScope scope, DiagnosticSink into) =>
        _parsed.Parse(text, into) is { } tree ? new Binder(text, scope, into).Bind(tree) : Bound.Fault;

    private Bound BindAs(ExpressionText text, BindingScope scope, FactType type, DiagnosticSink into) =>
        _parsed.Parse(text, into) is { } tree ? new Binder(text, scope, into).BindAs(tree, type) : Bound.Fault;

    /// <summary>An item with the file it is written in.</summary>
    private sealed record Written<T>(T Item, LifecycleSource Home);
}
