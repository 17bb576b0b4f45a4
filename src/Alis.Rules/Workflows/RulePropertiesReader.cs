using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>Reads <c>Properties</c> of a top-level rule.</summary>
internal static class RulePropertiesReader
{
    public static FixedCodes Parties { get; } = new("parties", "municipality", "hospital", "candidate", "both", "regional-trust", "state", "other");

    private static readonly FixedCodes Subjects = new("subjects", "file", "block", "service", "agreement", "listing");
    private static readonly FixedCodes Kinds = new("rule kinds", "state", "amount", "obligation");
    public static FixedCodes Strengths { get; } = new("strengths", "must", "should", "plan", "may", "def");
    private static readonly FixedCodes Monotonicities = new("monotonicities", "up", "down", "none");

    public static RuleProperties Read(Members m, string document)
    {
        var norms = m.Keys("norms", "The norms that the rule makes evaluable.", Need.Required) ?? [];
        var subject = m.Code("subject", Subjects, "What the rule is evaluated for.", Need.Required);
        var kind = m.Code("kind", Kinds, "What the rule measures.", Need.Required);
        var strength = m.Code("strength", Strengths, "How strongly it binds.", Need.Required);
        var party = m.Code("party", Parties, "Who must act.", Need.Required);
        var monotone = m.Code("monotone", Monotonicities, "Whether more service can only help (up), only hurt (down), or either (none).");
        var inForce = m.Object("inForce", InForcePeriod.Read, "When the rule is in force, within its rule book.");
        var lawAsOf = m.Text("lawAsOf", "The day that picks the law, as an expression; absent: the assessed day.", maxLength: ExpressionText.MaxLength * 4);
        var citation = m.Object("citation", CitationReader.Read, "Where the rule comes from.", Need.Required);
        var citations = ReadCitations(m);
        var title = m.Wording("title", "What the rule is, in a few words.", Need.Required);
        var texts = m.Object("texts", ReadTexts, "A text for each verdict that the rule can give, with $(name) for parameters.", Need.Required);
        var decisions = m.Raw("decisions", "The numbers of the decision records that concern the rule: a list of whole numbers.");
        var exceptionTo = m.Key("exceptionTo", "The rule that this one is an exception to.");
        var sameAs = m.Key("sameAs", "A rule of another source with the same logic, as book/rule, or rule of the same book: check demands that the two are equal.");
        var foreseen = m.Boolean("foreseen", "Obligations: whether planned service lets it be seen coming, so that deadlines tell it before it arises; absent: no.");
        return new RuleProperties
        {
            IsForeseen = foreseen == true,
            Norms = [.. norms],
            Subject = subject switch { "block" => SubjectKind.Block, "service" => SubjectKind.Service, "agreement" => SubjectKind.Agreement, "listing" => SubjectKind.Listing, _ => SubjectKind.File },
            Kind = kind switch { "amount" => RuleKind.Amount, "obligation" => RuleKind.Obligation, _ => RuleKind.State },
            Strength = StrengthOf(strength),
            Party = party ?? "",
            Monotone = monotone switch { "up" => Monotonicity.Up, "down" => Monotonicity.Down, _ => Monotonicity.None },
            InForce = inForce ?? InForcePeriod.Always,
            LawAsOf = lawAsOf is null ? null : new ExpressionText(lawAsOf, m.Value?.Member("lawAsOf"), document),
            Citation = citation,
            Citations = citations,
            Title = title ?? default,
            Texts = [.. texts ?? []],
            Decisions = Numbers(m, decisions),
            ExceptionTo = exceptionTo,
            SameAs = sameAs,
            Answers = [.. StatedAnswer.ReadAll(m)],
            Place = m.Value,
        };
    }

    /// <summary>Returns the strength that a code in the file means.</summary>
    public static Strength StrengthOf(string? code) =>
        code switch { "should" => Strength.Should, "plan" => Strength.Plan, "may" => Strength.May, "def" => Strength.Definition, _ => Strength.Must };

    /// <summary>Returns the code of a strength.</summary>
    public static string CodeOf(Strength strength) =>
        strength switch { Strength.Should => "should", Strength.Plan => "plan", Strength.May => "may", Strength.Definition => "def", _ => "must" };

    /// <summary>Returns the dated citations by first day; which of two holds on a day must not depend on their order.</summary>
    private static ImmutableArray<DatedCitation> ReadCitations(Members m)
    {
        var dated = (m.List("citations", ReadDated, "Where the rule came from in other editions of the law: findings by the law of those days name them.") ?? [])
            .Where(static c => c.Citation is not null).OrderBy(static c => c.When.From ?? LocalDate.MinIsoValue).ToImmutableArray();
        for (var i = 1; i < dated.Length; i++)
        {
            if (!InForcePeriod.AreApart(dated[i - 1].When.To, dated[i].When.From))
            {
                m.Fault(RulebookCodes.Overlap, "citations", "citations");
            }
        }

        return dated;
    }

    /// <summary>One that is faulty has no citation; that has been told.</summary>
    private static DatedCitation ReadDated(Members m)
    {
        var when = InForcePeriod.Read(m);
        return new DatedCitation(when, m.Object("citation", CitationReader.Read, "Where the rule comes from on those days.", Need.Required)!);
    }

    private static List<VerdictWording> ReadTexts(Members m)
    {
        var texts = new List<VerdictWording>();
        foreach (var verdict in new[] { Verdict.Met, Verdict.NotYet, Verdict.NotMet, Verdict.Undecided, Verdict.NotApplicable })
        {
            if (m.Wording(verdict.ToString(), "The text where the verdict is " + verdict + ".") is { } wording)
            {
                texts.Add(new VerdictWording(verdict.ToString(), wording));
            }
        }

        return texts;
    }

    /// <summary>Reads a list of whole numbers; what is none is told and left out.</summary>
    public static List<int> Numbers(Members m, JsonValue? list)
    {
        var numbers = new List<int>();
        foreach (var item in list?.Items ?? [])
        {
            if (item.Kind == JsonKind.Number && int.TryParse(item.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                m.FaultAt(item, JsonCodes.WrongKind, null, JsonScalars.Kinds(item.Kind, JsonKind.Number));
            }
        }

        return numbers;
    }
}
