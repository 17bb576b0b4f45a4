using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Workflows;

/// <summary>Reads a file of <c>lifecycles/</c>.</summary>
internal static class LifecycleReader
{
    public const int FormatVersion = 1;

    public static FixedCodes Subjects { get; } = new("lifecycle subjects", "agreement", "listing", "wish", "offer");

    private static readonly string[] Triggers = ["event", "day", "after"];

    public static LifecycleSource Read(Members m, string book, CatalogueSet catalogues)
    {
        m.Header(FormatVersion);
        var name = m.Key("lifecycle", "The name, which is the file's.", Need.Required) ?? "";
        var document = $"{book}/{name}";
        var subject = SubjectOf(m.Code("subject", Subjects, "What goes through the states.", Need.Required));
        var source = new LifecycleSource
        {
            Book = book,
            Name = name,
            Subject = subject,
            Base = m.Text("base", "A lifecycle, as book/name, whose states, parameters and transitions hold too; own ones of the same name replace them.", maxLength: 130),
            Title = m.Wording("title", "What the lifecycle is, in a few words.", Need.Required) ?? default,
            Decisions = RulePropertiesReader.Numbers(m, m.Raw("decisions", "The numbers of the decision records that concern the lifecycle: a list of whole numbers.")),
            Parameters = [.. m.List("parameters", x => ReadParameter(x, document), "Expressions that all expressions of the lifecycle may use, in this order.") ?? []],
            States = [.. m.List("states", ReadState, "The states; the first is the one before anything has happened.") ?? []],
            Transitions = [.. m.List("transitions", x => ReadTransition(x, subject, document, catalogues), "The steps, in the order in which they are tried on one day.", Need.Required) ?? []],
            Place = m.Value,
        };
        m.Distinct("parameters", "name", RulebookCodes.SameId);
        m.Distinct("states", "state", RulebookCodes.SameId);
        m.Distinct("transitions", "name", RulebookCodes.SameId);
        return source;
    }

    private static SubjectKind SubjectOf(string? code) => code switch
    {
        "listing" => SubjectKind.Listing,
        "wish" => SubjectKind.Wish,
        "offer" => SubjectKind.Offer,
        _ => SubjectKind.Agreement,
    };

    private static ParameterSource ReadParameter(Members m, string document)
    {
        var name = m.Key("name", "The name that expressions use.", Need.Required) ?? "";
        var title = m.Wording("title", "What it is, in a few words.");
        return new ParameterSource(name, m.Value?.Member("name"), Expression(m, "expression", document, "The expression.", Need.Required) ?? new ExpressionText("", null, document), title);
    }

    private static StateSource ReadState(Members m) => new(
        m.Key("state", "The code of the state.", Need.Required) ?? "",
        m.Wording("title", "What it is called, in a few words.", Need.Required) ?? default,
        m.Wording("text", "What it means, in a sentence.", Need.Required) ?? default,
        m.Boolean("inForce", "Whether the agreement holds while it is in the state; absent: no.") == true,
        m.Boolean("final", "Whether nothing leads out of it; absent: no.") == true,
        m.Value);

    private static TransitionSource ReadTransition(Members m, SubjectKind subject, string document, CatalogueSet catalogues)
    {
        // A schema is made without a subject: it takes the events of any.
        ICodeList kinds = m.Value is null ? new FixedCodes("event kinds", [.. catalogues.AgreementEventKinds.Codes, .. catalogues.EventKinds.Codes])
            : subject is SubjectKind.Agreement or SubjectKind.Listing ? catalogues.AgreementEventKinds
            : catalogues.EventKinds;
        var name = m.Key("name", "The name of the step.", Need.Required) ?? "";
        var title = m.Wording("title", "What is done, as it can stand in a list of next steps.", Need.Required) ?? default;
        var from = m.Keys("from", "The states that it is possible in.", Need.Required) ?? [];
        var to = m.Key("to", "The state it leads to; absent: it changes nothing and is not remembered.");
        var kind = m.Code("event", kinds, "The kind of event that it is.");
        var day = Expression(m, "day", document, "The day on which it happens by itself.");
        var after = Expression(m, "after", document, "The day after which it happens by itself, on the next.");
        var guards = m.List("guards", x => ReadGuard(x, document), "What must hold of the event, one by one.") ?? [];
        var opens = Expression(m, "opens", document, "The first day on which it is allowed; absent: at once.");
        var due = Expression(m, "due", document, "The last day; what is done later is taken, and late.");
        var norms = m.Keys("norms", "The norms that it comes from.") ?? [];
        var strength = m.Code("strength", RulePropertiesReader.Strengths, "How strongly the norms bind.");
        var parties = m.Codes("parties", NormListReader.Parties, "Who must or may act; absent where the text names nobody.") ?? [];
        var citation = m.Object("citation", CitationReader.Read, "Where it comes from.");
        var alerts = m.Codes("alerts", NormListReader.Parties, "Who is to be alerted when it happens.") ?? [];
        var isDuty = m.Boolean("duty", "Whether somebody has to take it, so that it stands among the deadlines; absent: only where it has a last day.") == true;
        var isNewEdition = m.Boolean("newEdition", "Whether a new edition of the agreement holds from then on; absent: no.") == true;
        if (m.Value is not null)
        {
            if (Triggers.Count(n => m.Value.Member(n) is not null) != 1)
            {
                m.Fault(LifecycleCodes.OneTrigger, null, name);
            }

            if (norms.Count > 0 && (strength is null || citation is null))
            {
                m.Fault(LifecycleCodes.NormWithoutSource, "norms", name);
            }

            if (kind is null && m.Value.Member("event") is null && (guards.Count > 0 || to is null))
            {
                m.Fault(LifecycleCodes.ByItself, null, name);
            }
        }

        return new TransitionSource
        {
            Name = name,
            Title = title,
            From = [.. from],
            To = to,
            Event = kind,
            Day = day,
            After = after,
            Guards = [.. guards],
            Opens = opens,
            Due = due,
            Norms = [.. norms],
            Strength = RulePropertiesReader.StrengthOf(strength ?? "def"),
            Parties = [.. parties],
            Citation = citation,
            Alerts = [.. alerts],
            IsDuty = isDuty || due is not null,
            IsNewEdition = isNewEdition,
            Place = m.Value,
        };
    }

    private static GuardSource ReadGuard(Members m, string document)
    {
        var title = m.Wording("title", "What is demanded, as a clause.", Need.Required) ?? default;
        return new GuardSource(title, Expression(m, "expression", document, "What must be true.", Need.Required) ?? new ExpressionText("", null, document));
    }

    private static ExpressionText? Expression(Members m, string member, string document, string about, Need need = Need.Optional) =>
        m.Text(member, about, need, ExpressionText.MaxLength * 4) is { } text ? new ExpressionText(text, m.Value?.Member(member), document) : null;
}
