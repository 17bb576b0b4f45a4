using System.Globalization;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Puts the expressions of a rule into words, from the sentences of the vocabulary, the titles of catalogues and provisions, and those of the rule's parameters.</summary>
internal sealed partial class Phrasing(CompiledRule rule)
{
    private readonly Dictionary<string, FactType> _variables = new(StringComparer.Ordinal);

    public CompiledRule Rule => rule;

    /// <summary>Words for an expression.</summary>
    public Wording Of(SyntaxNode syntax) => syntax switch
    {
        NumberSyntax number => Plain(number.Value),
        TextSyntax text => Same($"«{text.Value}»"),
        BooleanSyntax { Value: true } => new("ja", "ja", "yes"),
        BooleanSyntax => new("nei", "nei", "no"),
        NameSyntax name => Name(name.Name),
        MemberSyntax member => RowOf(member) is { } row ? Head(row.Sentence) : Same(member.Name),
        CallSyntax call => Call(call),
        UnarySyntax { Operator: UnaryOperator.Not } not => Negated(not.Operand),
        UnarySyntax minus => Join("minus {0}", "minus {0}", "minus {0}", Of(minus.Operand)),
        BinarySyntax binary => Binary(binary),
        ConditionalSyntax c when TypeOf(c).Kind == TypeKind.Truth => Join("hvis {0}: {1}; ellers: {2}", "om {0}: {1}; elles: {2}", "if {0}: {1}; else: {2}", Of(c.Condition), Of(c.WhenTrue), Of(c.WhenFalse)),
        ConditionalSyntax c => Join("{1} hvis {0}, ellers {2}", "{1} om {0}, elles {2}", "{1} if {0}, else {2}", Of(c.Condition), Of(c.WhenTrue), Of(c.WhenFalse)),
        CoalesceSyntax c => Join("{0}, eller, der det ikke er noen, {1}", "{0}, eller, der det ikkje er nokon, {1}", "{0}, or, where there is none, {1}", Of(c.First), Of(c.Second)),
        InSyntax choice => Join("{0}: {1}", "{0}: {1}", "{0}: {1}", Of(choice.Item), Alternatives([.. choice.Choices.Select(c => Value(c, TypeOf(choice.Item)))])),
        ParenthesisSyntax { Inner: BinarySyntax or ConditionalSyntax } parenthesis => Join("({0})", "({0})", "({0})", Of(parenthesis.Inner)),
        ParenthesisSyntax parenthesis => Of(parenthesis.Inner),
        LambdaSyntax lambda => Of(lambda.Body),
        _ => Same("…"),
    };

    /// <summary>The title of a code or the value of a literal, for the type it is held against. A code in capitals, such as that of a learning goal, is what people know it by.</summary>
    public static Wording Value(string value, FactType type) =>
        type.Codes is not Catalogue catalogue || catalogue.Find(value) is not { } entry ? Same($"«{value}»")
        : value.Length > 0 && char.IsUpper(value[0]) ? Join("{0} {1}", "{0} {1}", "{0} {1}", Same(value), entry.Title)
        : entry.Title;

    /// <summary>The type of an expression as far as words need it; a plain truth where they do not.</summary>
    public FactType TypeOf(SyntaxNode syntax) => syntax switch
    {
        NameSyntax name when _variables.TryGetValue(name.Name, out var type) => type,
        NameSyntax name => InputType(name.Name) ?? ParameterOf(name.Name)?.Value.Type ?? FactType.Truth,
        MemberSyntax member => RowOf(member)?.Result ?? FactType.Truth,
        CallSyntax { Target: { } target, Name: "Where" } => TypeOf(target),
        CallSyntax { Target: NameSyntax { Name: var owner } } call when rule.Vocabulary.Rows.FirstOrDefault(r => r.Owner == owner && r.Name == call.Name) is { } row => row.Result,
        ParenthesisSyntax parenthesis => TypeOf(parenthesis.Inner),
        ConditionalSyntax conditional => TypeOf(conditional.WhenTrue),
        CoalesceSyntax coalesce => TypeOf(coalesce.First),
        UnarySyntax { Operator: UnaryOperator.Minus } minus => TypeOf(minus.Operand),
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } sum => TypeOf(sum.Left),
        _ => FactType.Truth,
    };

    /// <summary>Notes which items the variables of an expression's lambdas stand for, so that its parts can be put into words on their own.</summary>
    public void Remember(SyntaxNode syntax, int depth = 0)
    {
        foreach (var part in syntax.Parts)
        {
            if (part is LambdaSyntax lambda && syntax is CallSyntax { Target: { } target } && TypeOf(target).Element is { } element)
            {
                _variables[lambda.Parameter] = element;
                _origins[lambda.Parameter] = new Origin(target, lambda, depth);
            }

            Remember(part, part is LambdaSyntax ? depth + 1 : depth);
        }
    }

    /// <summary>Puts parts into a sentence at <c>{0}</c>, <c>{1}</c> …; what a part holds itself is left as it is.</summary>
    public static Wording Join(string nb, string nn, string en, params Wording[] parts) => new(
        string.Format(CultureInfo.InvariantCulture, nb, [.. parts.Select(p => p.Nb)]),
        string.Format(CultureInfo.InvariantCulture, nn, [.. parts.Select(p => p.Nn)]),
        string.Format(CultureInfo.InvariantCulture, en, [.. parts.Select(p => p.En)]));

    /// <summary>A sentence of the vocabulary without what it adds after a semicolon.</summary>
    private static Wording Head(Wording sentence) => new(sentence.Nb.Split(';')[0], sentence.Nn.Split(';')[0], sentence.En.Split(';')[0]);

    /// <summary>A sentence that begins with "whether" as a statement.</summary>
    private static Wording Clause(Wording sentence) => new(Without("om ", sentence.Nb), Without("om ", sentence.Nn), Without("whether ", sentence.En));

    private static string Without(string start, string text) => text.StartsWith(start, StringComparison.Ordinal) ? text.Substring(start.Length) : text;

    private static Wording Quoted(Wording words) => new($"«{words.Nb}»", $"«{words.Nn}»", $"“{words.En}”");

    private static Wording Same(string text) => new(text, text, text);

    private static Wording Plain(decimal value) =>
        new(UnitTexts.Number(value, Language.Nb), UnitTexts.Number(value, Language.Nn), UnitTexts.Number(value, Language.En));

    private static Wording Alternatives(Wording[] values) => values.Aggregate((a, b) => Join("{0} eller {1}", "{0} eller {1}", "{0} or {1}", a, b));

    /// <summary>A parameter or input by its title, else by the general word for it.</summary>
    public Wording Name(string name) => ParameterOf(name)?.Title ?? name switch
    {
        "on" => new("vurderingsdagen", "vurderingsdagen", "the assessed day"),
        "file" => new("filen", "fila", "the file"),
        "block" => new("bolken", "bolken", "the block"),
        "service" => new("tjenesten", "tenesta", "the service"),
        "applies" => new("regelen gjelder", "regelen gjeld", "the rule applies"),
        "opens" => new("første dag i tidsrommet", "første dag i tidsrommet", "the first day of the window"),
        "due" => new("siste dag", "siste dag", "the last day"),
        "fulfilledOn" => new("dagen det ble gjort", "dagen det vart gjort", "the day it was done"),
        "amount" => new("det som er nådd", "det som er nådd", "what has been reached"),
        "required" => new("kravet", "kravet", "what is required"),
        _ when _variables.ContainsKey(name) => new("den", "den", "it"),
        _ => Same($"«{name}»"),
    };

    private CompiledParameter? ParameterOf(string name) => rule.Parameters.FirstOrDefault(p => p.Name == name);

    private FactType? InputType(string name) => name switch
    {
        "file" => FactType.Item(rule.Vocabulary.Facts.File),
        "block" => FactType.Item(rule.Vocabulary.Facts.Block),
        "service" => FactType.Item(rule.Vocabulary.Facts.Service),
        _ => null,
    };

    private VocabularyRow? RowOf(MemberSyntax member) =>
        TypeOf(member.Target).Fact is { } kind && kind.Members.TryGetValue(member.Name, out var row) ? row : null;

    private Wording Value(SyntaxNode literal, FactType type) => literal is TextSyntax text ? Value(text.Value, type) : Of(literal);

    private Wording Negated(SyntaxNode operand) => operand switch
    {
        ParenthesisSyntax { Inner: not (BinarySyntax or ConditionalSyntax) } parenthesis => Negated(parenthesis.Inner),
        CallSyntax { Name: "Any", Arguments.IsEmpty: true, Target: { } list } => Join("{0}: ingen", "{0}: ingen", "{0}: none", Of(list)),
        CallSyntax { Name: "Any", Target: { } list } any => With(list, any, body => Join("{0}: ingen slik at {1}", "{0}: ingen slik at {1}", "{0}: none such that {1}", Of(list), body)),
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "Before", Arguments: var days } => Join("{0} er ikke før {1}", "{0} er ikkje før {1}", "{0} is not before {1}", Told(days)),
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "After", Arguments: var days } => Join("{0} er ikke etter {1}", "{0} er ikkje etter {1}", "{0} is not after {1}", Told(days)),
        InSyntax choice => Join("{0}: ikke {1}", "{0}: ikkje {1}", "{0}: not {1}", Of(choice.Item), Alternatives([.. choice.Choices.Select(c => Value(c, TypeOf(choice.Item)))])),
        _ => Join("ikke: {0}", "ikkje: {0}", "not: {0}", Of(operand)),
    };

    private Wording Binary(BinarySyntax binary)
    {
        var type = TypeOf(binary.Left);
        if (type.Kind == TypeKind.Flag && binary is { Operator: BinaryOperator.Equal, Right: BooleanSyntax { Value: var isSo } })
        {
            var clause = Clause(Of(binary.Left));
            return isSo ? clause : Join("ikke: {0}", "ikkje: {0}", "not: {0}", clause);
        }

        var isText = type.Kind is TypeKind.Text or TypeKind.Flag && binary.Right is (TextSyntax or BooleanSyntax);
        var (left, right) = isText ? (Of(binary.Left), Value(binary.Right, type))
            : Told([binary.Left, binary.Right]) is [var first, var second] ? (first, second) : default;
        var (nb, nn, en) = binary.Operator switch
        {
            BinaryOperator.And => ("{0} og {1}", "{0} og {1}", "{0} and {1}"),
            BinaryOperator.Or => ("{0} eller {1}", "{0} eller {1}", "{0} or {1}"),
            BinaryOperator.Equal when isText => ("{0}: {1}", "{0}: {1}", "{0}: {1}"),
            BinaryOperator.NotEqual when isText => ("{0}: ikke {1}", "{0}: ikkje {1}", "{0}: not {1}"),
            BinaryOperator.Equal when type.Kind == TypeKind.Text => ("{0} er lik {1}", "{0} er lik {1}", "{0} is the same as {1}"),
            BinaryOperator.NotEqual when type.Kind == TypeKind.Text => ("{0} er ulik {1}", "{0} er ulik {1}", "{0} differs from {1}"),
            BinaryOperator.Equal => ("{0} er {1}", "{0} er {1}", "{0} is {1}"),
            BinaryOperator.NotEqual => ("{0} er ikke {1}", "{0} er ikkje {1}", "{0} is not {1}"),
            BinaryOperator.Less => ("{0} er mindre enn {1}", "{0} er mindre enn {1}", "{0} is less than {1}"),
            BinaryOperator.LessOrEqual => ("{0} er høyst {1}", "{0} er høgst {1}", "{0} is at most {1}"),
            BinaryOperator.Greater => ("{0} er mer enn {1}", "{0} er meir enn {1}", "{0} is more than {1}"),
            BinaryOperator.GreaterOrEqual => ("{0} er minst {1}", "{0} er minst {1}", "{0} is at least {1}"),
            BinaryOperator.Add => ("{0} pluss {1}", "{0} pluss {1}", "{0} plus {1}"),
            BinaryOperator.Subtract => ("{0} minus {1}", "{0} minus {1}", "{0} minus {1}"),
            _ => ("{0} ganger {1}", "{0} gonger {1}", "{0} times {1}"),
        };
        return Join(nb, nn, en, left, right);
    }
}
