using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Counts of service time in words: what each period gave, what was deducted, and why.</summary>
internal static class SumTexts
{
    private const string None = "0";

    public static string Name(ExplainedSum sum, Language language) =>
        (sum.Title ?? new Wording("tjenestetid som teller", "tenestetid som tel", "service time that counts")).In(language);

    public static void Write(TextLayout layout, ExplainedSum sum, PartWords words, Language language)
    {
        layout.Line();
        layout.Wrapped("", $"{ProofTree.Capital(Name(sum, language))}: {Months(sum.Total, language)}", 2);
        foreach (var service in sum.Services)
        {
            layout.Wrapped("  +", Service(service, words, language), 4);
        }

        foreach (var allowance in sum.Allowances.Where(static a => a.Absence != None))
        {
            layout.Wrapped("  –", Allowance(allowance, language), 4);
        }

        if (sum.CalendarMonths != None)
        {
            layout.Wrapped("  +", $"{Months(sum.CalendarMonths, language)}: " + new Wording(
                "en periode på hele kalendermåneder teller minst så mange måneder, også der dagene hver for seg er litt mindre",
                "ein periode på heile kalendermånader tel minst så mange månader, også der dagane kvar for seg er litt mindre",
                "a period of whole calendar months counts at least so many months, also where its days one by one are a little less").In(language), 4);
        }

        if (sum.AboveCap != None)
        {
            layout.Wrapped("  –", $"{Months(sum.AboveCap, language)}: " + new Wording(
                "over det som kan telle av utdanning i en annen spesialitet",
                "over det som kan telje av utdanning i ein annan spesialitet",
                "above what can count of training in another specialty").In(language), 4);
        }

        if (sum.AboveCapAbroad != None)
        {
            layout.Wrapped("  –", $"{Months(sum.AboveCapAbroad, language)}: " + new Wording(
                "over det som kan telle av utdanning i samme spesialitet i utlandet",
                "over det som kan telje av utdanning i same spesialitet i utlandet",
                "above what can count of training in the same specialty abroad").In(language), 4);
        }
    }

    private static string Service(ExplainedService service, PartWords words, Language language)
    {
        var text = $"{words.Missing(service.Service)}, {UnitTexts.Day(service.From, language)} – {UnitTexts.Day(service.To, language)}, {UnitTexts.Amount(service.Percent, Unit.Percent, language)}: {Months(service.Counted, language)}";
        if (service.Counted != service.Gross)
        {
            text += new Wording(" av {0}", " av {0}", " of {0}").In(language).Replace("{0}", Months(service.Gross, language));
        }

        if (service.Absence != None)
        {
            text += new Wording("; fravær {0}, trukket fra {1}", "; fråvær {0}, trekt frå {1}", "; absence {0}, deducted {1}").In(language)
                .Replace("{0}", Months(service.Absence, language)).Replace("{1}", Months(service.Deducted, language));
        }

        return service.Aside == None ? text : text + new Wording(
            "; {0} til er over full stilling til sammen med andre, og teller ikke",
            "; {0} til er over full stilling saman med andre, og tel ikkje",
            "; another {0} are above full time together with others, and do not count").In(language).Replace("{0}", Months(service.Aside, language));
    }

    private static string Allowance(ExplainedAllowance allowance, Language language)
    {
        var part = allowance.Part switch
        {
            "part-1-hospital" => new Wording("del 1 i sykehus", "del 1 i sjukehus", "part 1 in hospital"),
            "part-1-municipality" => new Wording("del 1 i kommune", "del 1 i kommune", "part 1 in the municipality"),
            _ => new Wording("resten av utdanningen", "resten av utdanninga", "the rest of the training"),
        };
        var free = allowance.Days is { } days
            ? UnitTexts.Amount(days, Unit.Days, language)
            : new Wording("{0} av {1}", "{0} av {1}", "{0} of {1}").In(language)
                .Replace("{0}", UnitTexts.Amount(allowance.Percent ?? 0, Unit.Percent, language))
                .Replace("{1}", allowance.OfMonths is { } months ? UnitTexts.Amount(months, Unit.Months, language) : Months(allowance.Gross, language));
        return new Wording(
            "{0}: fravær som ikke regnes som tjeneste, {1}; {2} trekkes ikke fra; trukket fra {3}",
            "{0}: fråvær som ikkje blir rekna som teneste, {1}; {2} blir ikkje trekt frå; trekt frå {3}",
            "{0}: absence that is not service, {1}; {2} is not deducted; deducted {3}").In(language)
            .Replace("{0}", part.In(language)).Replace("{1}", Months(allowance.Absence, language)).Replace("{2}", free).Replace("{3}", Months(allowance.Deducted, language));
    }

    private static string Months(string value, Language language) => ExplainedValues.Amount(value, "months", language);
}
