using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Binding;

/// <content>Calls: functions, provisions, and what can be asked of lists and facts.</content>
internal sealed partial class Binder
{
    private Bound BindCall(CallSyntax call)
    {
        if (call.Target is null)
        {
            return Suggest(BindingCodes.UnknownName, call.NameSpan, call.Name, ["Dates", "Spans", "Numbers", "law"]);
        }

        if (call.Target is NameSyntax owner && !scope.TryFind(owner.Name, out _))
        {
            if (owner.Name == "law")
            {
                return BindLaw(call);
            }

            if (VocabularyTable.IsOwner(owner.Name))
            {
                return Vocabulary.Function(owner.Name, call.Name) is { } function
                    ? BindFunction(call, function, null)
                    : UnknownMember(call.NameSpan, owner.Name, call.Name, Vocabulary.FunctionNames(owner.Name));
            }
        }

        var target = Bind(call.Target);
        if (target.IsFault)
        {
            return Bound.Fault;
        }

        if (target.Node is ListNode list)
        {
            return BindListCall(call, list, target.Type.Element!);
        }

        if (target.Type.Kind != TypeKind.Item)
        {
            return Mismatch(call.Target, target.Type, FactType.List(FactType.Item(Vocabulary.Facts.Service)));
        }

        var kind = target.Type.Fact!;
        return kind.Members.TryGetValue(call.Name, out var row) && row.Parameters.Length > 0
            ? BindFunction(call, row, target.Node)
            : UnknownMember(call.NameSpan, kind.Name, call.Name, kind.Members.Keys);
    }

    private Bound BindFunction(CallSyntax call, VocabularyRow row, Node? receiver)
    {
        if (!HasArguments(call, row.Parameters.Length))
        {
            return Bound.Fault;
        }

        var arguments = ImmutableArray.CreateBuilder<Node>();
        var unit = row.Result.Unit;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var bound = BindArgument(call.Arguments[i], row.Parameters[i]);
            if (bound.Node is { } node)
            {
                arguments.Add(node);
                CheckCode(call.Arguments[i], bound, row.Parameters[i]);
                if (row.Result is { Kind: TypeKind.Number, Unit: Unit.None } && row.Parameters[i] is { Kind: TypeKind.Number, Unit: Unit.None })
                {
                    // A row without a unit of its own takes that of its arguments without one, which must then be one and the same.
                    if (!UnitsFit(FactType.Number(unit), bound.Type))
                    {
                        return WrongUnit(call.Arguments[i], FactType.Number(unit), bound.Type);
                    }

                    unit = unit == Unit.None ? bound.Type.Unit : unit;
                }
            }
        }

        if (arguments.Count < call.Arguments.Length)
        {
            return Bound.Fault;
        }

        var type = row.Result.Kind == TypeKind.Number ? FactType.Number(unit) : row.Result;
        return new Bound(row.Compile!(receiver, arguments.ToImmutable(), scope.Layout), type);
    }

    private Bound BindArgument(SyntaxNode syntax, FactType parameter)
    {
        if (syntax is NameSyntax { Name: "on" } && parameter.Kind == TypeKind.Day && !scope.TryFind("on", out _))
        {
            var on = new OnNode();
            on.CompiledFrom(syntax, source);
            return new Bound(on, FactType.Day);
        }

        var bound = BindAs(syntax, parameter);
        if (bound.IsFault || parameter.Kind != TypeKind.List)
        {
            return bound;
        }

        var wanted = parameter.Element?.Fact;
        var found = bound.Type.Element?.Fact;
        if (found is null || !found.IsPeriod)
        {
            return Report(BindingCodes.NotAPeriodList, syntax.Span);
        }

        return ReferenceEquals(parameter, FunctionRows.Periods) || ReferenceEquals(wanted, found) ? bound : Mismatch(syntax, bound.Type, parameter);
    }

    private bool HasArguments(CallSyntax call, int expected)
    {
        if (call.Arguments.Length == expected)
        {
            return true;
        }

        Report(BindingCodes.ArgumentCount, call.NameSpan, call.Name, Invariant(expected), Invariant(call.Arguments.Length));
        return false;
    }

    private Bound BindLaw(CallSyntax call)
    {
        if (Vocabulary.Function("law", call.Name) is not { } row)
        {
            return UnknownMember(call.NameSpan, "law", call.Name, Vocabulary.FunctionNames("law"));
        }

        if (!HasArguments(call, row.Parameters.Length))
        {
            return Bound.Fault;
        }

        if (row.Parameters[0].Codes is not null)
        {
            return BindCatalogueFlag(call, row);
        }

        if (call.Arguments[0] is not TextSyntax id)
        {
            return Report(BindingCodes.LiteralExpected, call.Arguments[0].Span);
        }

        if (call.Name is "Goals" or "GoalsAmong")
        {
            return BindGoals(call, id, row);
        }

        if (call.Name == "ServiceMonths")
        {
            return BindServiceMonths(call, id, row);
        }

        if (scope.FindProvision(id.Value) is not { } provision)
        {
            source.Suggest(sink, BindingCodes.UnknownProvision, id.Span, NearestName.Of(id.Value, scope.ProvisionNames), id.Value);
            return Bound.Fault;
        }

        var name = id.Value.IndexOf('/') < 0 ? $"{scope.Book}/{id.Value}" : id.Value;
        var method = provision.Kind == ProvisionKind.Choice ? "Says" : provision.Kind.ToString();
        if (!string.Equals(call.Name, method, StringComparison.Ordinal))
        {
            return Report(BindingCodes.ProvisionKind, id.Span, id.Value, provision.Kind.ToString(), method);
        }

        return provision.Kind switch
        {
            ProvisionKind.Choice => BindSays(call, provision, name),
            ProvisionKind.Date => new Bound(new ProvisionDay(provision, name), row.Result),
            _ => new Bound(new ProvisionNumber(provision, name), row.Result),
        };
    }

    private Bound BindServiceMonths(CallSyntax call, TextSyntax id, VocabularyRow row)
    {
        var service = BindArgument(call.Arguments[1], row.Parameters[1]);
        var name = id.Value.IndexOf('/') < 0 ? $"{scope.Book}/{id.Value}" : id.Value;
        if (CountingProvisions.Find(id.Value, name, scope.FindProvision, out var lacking) is not { } provisions)
        {
            return Report(BindingCodes.CountingProvisions, id.Span, id.Value, string.Join(", ", lacking));
        }

        return service.Node is ListNode list ? new Bound(new ServiceMonthsNode(provisions, list), row.Result) : Bound.Fault;
    }

    private Bound BindGoals(CallSyntax call, TextSyntax list, VocabularyRow row)
    {
        var lists = Vocabulary.Catalogues.LearningGoals.Lists;
        var known = lists.TryGetValue(list.Value, out var codes);
        if (!known)
        {
            source.Suggest(sink, BindingCodes.UnknownGoalList, list.Span, NearestName.Of(list.Value, lists.Keys), list.Value);
        }

        if (row.Parameters.Length == 1)
        {
            return known ? new Bound(new GoalsOfList(codes!, $"learning-goals[{list.Value}]"), row.Result) : Bound.Fault;
        }

        var records = Bind(call.Arguments[1]);
        if (records is { IsFault: false, Node: not ListNode } || (records.Node is ListNode && !ReferenceEquals(records.Type.Element?.Fact, Vocabulary.Facts.Goal)))
        {
            return Mismatch(call.Arguments[1], records.Type, row.Parameters[1]);
        }

        return known && records.Node is ListNode goals ? new Bound(new GoalsAmong(codes!, goals), row.Result) : Bound.Fault;
    }

    private Bound BindSays(CallSyntax call, Provision provision, string name)
    {
        if (call.Arguments[1] is not TextSyntax choice)
        {
            return Report(BindingCodes.LiteralExpected, call.Arguments[1].Span);
        }

        var choices = provision.Admissible.Select(a => a.Choice ?? "").Concat(provision.Versions.Select(v => v.Value.Choice ?? "")).Distinct().ToList();

        // A provision that no version decides knows no readings yet: it is unknown whatever is asked.
        if (choices.Count > 0 && !choices.Contains(choice.Value))
        {
            source.Suggest(sink, BindingCodes.UnknownChoice, choice.Span, NearestName.Of(choice.Value, choices), provision.Id, choice.Value, string.Join(", ", choices));
            return Bound.Fault;
        }

        return new Bound(new ProvisionChoice(provision, name, choice.Value), FactType.Truth);
    }

    private Bound BindCatalogueFlag(CallSyntax call, VocabularyRow row)
    {
        var argument = BindAs(call.Arguments[0], FactType.Text);
        CheckCode(call.Arguments[0], argument, row.Parameters[0]);
        if (argument.Node is not TextNode code)
        {
            return Bound.Fault;
        }

        return new Bound(
            call.Name == "IsClinical"
                ? new CatalogueFlag(Vocabulary.Catalogues.Specialties, "clinical", code, static e => e.Clinical)
                : new CatalogueFlag(Vocabulary.Catalogues.Arenas, "municipalInstitution", code, static e => e.MunicipalInstitution),
            FactType.Truth);
    }
}
