using System.Globalization;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Puts the parts of one rule's explanation into words. What lambdas' variables stand for is noted first, for all expressions of the rule.</summary>
internal sealed class PartWords
{
    private readonly Phrasing _phrasing;
    private readonly Language _language;

    public PartWords(CompiledRule rule, Language language)
    {
        _phrasing = new Phrasing(rule);
        _language = language;
        foreach (var node in rule.Parameters.Select(p => p.Value.Node).Append(rule.Condition).Concat(rule.Routes.Select(r => r.Condition)))
        {
            foreach (var syntax in new[] { node?.Syntax, node?.Parts is [{ Syntax: var definition }] ? definition : null })
            {
                if (syntax is not null)
                {
                    _phrasing.Remember(syntax);
                }
            }
        }
    }

    /// <summary>What the part says: its title in the rule file, else its expression in words; for an item of a list, what tells it from the others.</summary>
    public string Of(ExplainedPart part)
    {
        Enter(part);
        return Words(part);
    }

    /// <summary>Notes what the variables around a part stand for: another part of the rule may give one name to items of another kind.</summary>
    private void Enter(ExplainedPart part)
    {
        for (var depth = 0; depth < part.Within.Length; depth++)
        {
            _phrasing.Remember(part.Within[depth], depth);
        }
    }

    private string Words(ExplainedPart part) => part.Item is { } item ? Item(item)
        : part.Title is { } title ? title.In(_language)
        : part.Joint is { } joint && !part.Parts.IsEmpty ? joint.In(_language)
        : part.Syntax is { } list && !part.Parts.IsEmpty && IsQuestionToList(list) ? _phrasing.OfList(list).In(_language)
        : part.Syntax is { } syntax ? _phrasing.Of(syntax).In(_language)
        : part.Name ?? part.Expression;

    /// <summary>What was found, against what it is held to; empty for a part that compares nothing and has no one fact.</summary>
    public string Found(ExplainedPart part)
    {
        Enter(part);
        if (part.Measure is { } measure)
        {
            var type = part.Syntax is BinarySyntax binary ? _phrasing.TypeOf(binary.Left) : FactType.Truth;
            var (actual, required) = (Value(measure.Actual, measure.Unit, type), Value(measure.Required, measure.Unit, type));
            return part.Syntax is BinarySyntax { Operator: BinaryOperator.Equal, Right: TextSyntax } && part.Value == "true" ? ""
                : part.Syntax is BinarySyntax { Right: TextSyntax or NumberSyntax } ? actual
                : new Wording($"{actual} mot {required}", $"{actual} mot {required}", $"{actual} against {required}").In(_language);
        }

        if (!part.Parts.IsEmpty)
        {
            return "";
        }

        if (part.Title is null && part.Syntax is { } syntax && IsQuestionToList(syntax))
        {
            return Counted(part, syntax);
        }

        if (part is { Syntax: InSyntax choice, Facts: [{ Value: var chosen }] })
        {
            return Value(chosen, null, _phrasing.TypeOf(choice.Item));
        }

        // Yes and no are what the sign before the part says, and so is whether a list or a plan has what was asked for.
        return part.Facts is not [{ Value: not ("true" or "false") and var value }] ? ""
            : part.Syntax is CallSyntax { Target: NameSyntax { Name: "law" } or null, Name: not "Says" } or not CallSyntax ? Value(value, null, FactType.Truth)
            : part is { Value: "false", Syntax: CallSyntax { Target: NameSyntax { Name: "law" } } says } ? _phrasing.Choice(says, value).In(_language)
            : "";
    }

    /// <summary>How many a list has where only that was asked, or that it has none to ask about.</summary>
    private string Counted(ExplainedPart part, SyntaxNode syntax) => part.Facts switch
    {
        _ when part.Value == "unknown" => "",
        [{ Value: var share }] when share.IndexOf('/') is var end and > 0 => share.Substring(0, end),
        [{ Value: "true" }] => new Wording("det finnes", "det finst", "there is one").In(_language),
        [] when Question(syntax) is { Arguments.IsEmpty: false } => new Wording("det er ingen", "det er ingen", "there is none").In(_language),
        _ => "",
    };

    private static bool IsQuestionToList(SyntaxNode syntax) => Question(syntax) is not null;

    private static CallSyntax? Question(SyntaxNode syntax) => syntax switch
    {
        CallSyntax { Name: "Any" or "All", Target: not null } call => call,
        UnarySyntax { Operator: UnaryOperator.Not } not => Question(not.Operand),
        ParenthesisSyntax parenthesis => Question(parenthesis.Inner),
        _ => null,
    };

    /// <summary>The name of a parameter: its title, else the general word for it.</summary>
    public string Name(ExplainedPart parameter) => parameter.Name is { } name ? _phrasing.Name(name).In(_language) : "";

    /// <summary>The value of a parameter in words.</summary>
    public string Value(ExplainedPart parameter) => Value(parameter.Value, UnitNames.Of(parameter.Type.Unit), parameter.Type);

    /// <summary>How many of the items that are shown are in the list.</summary>
    public string Share(ExplainedPart list) =>
        ExplainedValues.Of(string.Join("/", new[] { list.Parts.Count(p => p.Value == "true"), list.Parts.Length }.Select(n => n.ToString(CultureInfo.InvariantCulture))), _language);

    /// <summary>What a missing fact is, by its path.</summary>
    public string Missing(string path) => FactPathWords.Of(path, _phrasing.Rule, _language);

    private string Value(string value, string? unit, FactType type)
    {
        if (type.Codes is not null && value is not ("unknown" or "none"))
        {
            return Phrasing.Value(value, type).In(_language);
        }

        if (type.Kind == TypeKind.Text && value is not "unknown")
        {
            // A key or a name is shown as it is written, also where it looks like a number or a day.
            return value;
        }

        return unit is null ? ExplainedValues.Of(value, _language) : ExplainedValues.Amount(value, unit, _language);
    }

    private string Item(object item)
    {
        var name = item is FileEvent happening ? Event(happening) : FactIdentity.Of(item);
        return item is IPeriod { From: { } from } period
            ? $"{name}: {UnitTexts.Day(from, _language)} – {(period.To is { } to ? UnitTexts.Day(to, _language) : "…")}"
            : name;
    }

    private string Event(FileEvent happening)
    {
        var title = CatalogueSet.Embedded.EventKinds.Find(happening.Kind)?.Title.In(_language) ?? happening.Kind ?? "";
        var by = happening.By is { } party ? $" ({OutputWords.Party(party, _language)})" : "";
        var on = happening.On is { } day ? $" {UnitTexts.Day(day, _language)}" : "";
        return $"{title}{by}{on}";
    }
}
