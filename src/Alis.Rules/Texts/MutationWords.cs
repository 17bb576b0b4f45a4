using Alis.Rules.Diagnostics;
using Alis.Rules.Mutation;
using Alis.Rules.Text;
using NodaTime.Text;

namespace Alis.Rules.Texts;

/// <summary>What a change that nothing noticed was, as one sentence.</summary>
internal static class MutationWords
{
    private const int MostOfEach = 100;

    public static string Survived(Mutant mutant, Language language) => Sentence(mutant).In(language);

    /// <summary>Why a change can never be noticed.</summary>
    public static string Of(EquivalenceProof proof, Language language) => (proof switch
    {
        EquivalenceProof.SameExpression => new Wording("uttrykket sier det samme", "uttrykket seier det same", "the expression says the same"),
        EquivalenceProof.SameTruth => new("vilkårene er like for alle kombinasjoner av sant, usant og ukjent der regelen gjelder", "vilkåra er like for alle kombinasjonar av sant, usant og ukjent der regelen gjeld", "the conditions agree for every combination of true, false and unknown where the rule applies"),
        EquivalenceProof.NotInForce => new("regelen gjelder ikke på den eneste dagen som blir en annen", "regelen gjeld ikkje på den einaste dagen som blir ein annan", "the rule is not in force on the only day that becomes another"),
        EquivalenceProof.Unused => new("ingenting som avgjør eller vises, er regnet ut av det", "ingenting som avgjer eller blir vist, er rekna ut av det", "nothing that decides or is shown is worked out from it"),
        _ => new("regelen har alltid en siste dag, så slaget avgjør ingenting", "regelen har alltid ein siste dag, så slaget avgjer ingenting", "the rule always has a last day, so that its kind decides nothing"),
    }).In(language);

    public static Wording Kind(MutationKind kind) => kind switch
    {
        MutationKind.Number => new("tall", "tal", "number"),
        MutationKind.Comparison => new("sammenligning", "samanlikning", "comparison"),
        MutationKind.Direction => new("retning", "retning", "direction"),
        MutationKind.Day => new("dag", "dag", "day"),
        MutationKind.Condition => new("vilkår", "vilkår", "condition"),
        MutationKind.Negation => new("ikke", "ikkje", "not"),
        MutationKind.Junction => new("og/eller", "og/eller", "and/or"),
        MutationKind.Rounding => new("avrunding", "avrunding", "rounding"),
        MutationKind.Quantifier => new("noen/alle, første/siste", "nokon/alle, første/siste", "any/all, first/last"),
        MutationKind.Measure => new("mål", "mål", "measure"),
        MutationKind.Code => new("kode", "kode", "code"),
        MutationKind.Member => new("opplysning", "opplysning", "fact"),
        MutationKind.Reading => new("lesemåte", "lesemåte", "reading"),
        MutationKind.InForce => new("dag i kraft", "dag i kraft", "day in force"),
        MutationKind.Exception => new("unntak", "unntak", "exception"),
        MutationKind.Strength => new("styrke", "styrke", "strength"),
        MutationKind.Party => new("part", "part", "party"),
        MutationKind.RuleKind => new("slag", "slag", "kind"),
        _ => new("dagen som velger lov", "dagen som vel lov", "the day that picks the law"),
    };

    private static Wording Sentence(Mutant mutant)
    {
        var (was, now) = (Code(mutant.Was), Code(mutant.Is));
        var at = $"{string.Join(", ", mutant.Rules)} (`{mutant.In}`)";
        return mutant.Kind switch
        {
            MutationKind.Number => Number(mutant, at),
            MutationKind.Day => Day(mutant, at),
            MutationKind.Condition when mutant.Draft.Dropped is { } dropped => new(
                $"Ingen eksempler merker om {Code(dropped)} tas bort i {at}.",
                $"Ingen døme merkar om {Code(dropped)} blir teke bort i {at}.",
                $"No example notices whether {Code(dropped)} is left out in {at}."),
            MutationKind.Negation => new($"Ingen eksempler skiller {was} fra det motsatte i {at}.", $"Ingen døme skil {was} frå det motsette i {at}.", $"No example tells {was} from its opposite in {at}."),
            MutationKind.Junction => new($"Ingen eksempler skiller «og» fra «eller» i {was} i {at}.", $"Ingen døme skil «og» frå «eller» i {was} i {at}.", $"No example tells “and” from “or” in {was} in {at}."),
            MutationKind.Reading => new($"Ingen eksempler skiller lesemåten {was} fra {now} i {at}.", $"Ingen døme skil lesemåten {was} frå {now} i {at}.", $"No example tells the reading {was} from {now} in {at}."),
            MutationKind.InForce => InForce(mutant, at),
            MutationKind.Exception => new($"Ingen eksempler merker om {at} ikke lenger er unntak fra {was}.", $"Ingen døme merkar om {at} ikkje lenger er unntak frå {was}.", $"No example notices whether {at} is no longer an exception to {was}."),
            MutationKind.Strength or MutationKind.Party or MutationKind.RuleKind => new(
                $"Ingen eksempler skiller {was} fra {now} i {at}.", $"Ingen døme skil {was} frå {now} i {at}.", $"No example tells {was} from {now} in {at}."),
            MutationKind.LawDay => new($"Ingen eksempler merker om {was} ikke lenger velger lov i {at}.", $"Ingen døme merkar om {was} ikkje lenger vel lov i {at}.", $"No example notices whether {was} no longer picks the law in {at}."),
            _ => Exchanged(mutant, at),
        };
    }

    /// <summary>What functions and signs say comes first, for those who do not read them.</summary>
    private static Wording Exchanged(Mutant mutant, string at)
    {
        var (was, now) = (Said(mutant.Was), Said(mutant.Is));
        return new(
            $"Ingen eksempler skiller {was.Nb} fra {now.Nb} i {at}.",
            $"Ingen døme skil {was.Nn} frå {now.Nn} i {at}.",
            $"No example tells {was.En} from {now.En} in {at}.");
    }

    private static Wording Said(string text)
    {
        var code = Code(text);
        return SignWords.Find(text) is { } words ? new($"«{words.Nb}» ({code})", $"«{words.Nn}» ({code})", $"“{words.En}” ({code})") : new(code, code, code);
    }

    private static Wording Number(Mutant mutant, string at)
    {
        var unit = UnitTexts.Word(mutant.Draft.Unit, mutant.Is == "1");
        return new(
            $"Ingen eksempler skiller {mutant.Was} fra {mutant.Is}{After(unit.Nb)} i {at}.",
            $"Ingen døme skil {mutant.Was} frå {mutant.Is}{After(unit.Nn)} i {at}.",
            $"No example tells {mutant.Was} from {mutant.Is}{After(unit.En)} in {at}.");
    }

    private static Wording Day(Mutant mutant, string at)
    {
        var later = !mutant.Is.EndsWith(", -1)", StringComparison.Ordinal);
        var was = Code(mutant.Was);
        return later
            ? new($"Ingen eksempler merker om {was} kommer en dag senere i {at}.", $"Ingen døme merkar om {was} kjem ein dag seinare i {at}.", $"No example notices whether {was} comes a day later in {at}.")
            : new($"Ingen eksempler merker om {was} kommer en dag tidligere i {at}.", $"Ingen døme merkar om {was} kjem ein dag tidlegare i {at}.", $"No example notices whether {was} comes a day earlier in {at}.");
    }

    private static Wording InForce(Mutant mutant, string at)
    {
        var (was, now) = (LocalDatePattern.Iso.Parse(mutant.Was).Value, LocalDatePattern.Iso.Parse(mutant.Is).Value);
        return new(
            $"Ingen eksempler skiller {UnitTexts.Day(was, Language.Nb)} fra {UnitTexts.Day(now, Language.Nb)} som dag i kraft i {at}.",
            $"Ingen døme skil {UnitTexts.Day(was, Language.Nn)} frå {UnitTexts.Day(now, Language.Nn)} som dag i kraft i {at}.",
            $"No example tells {UnitTexts.Day(was, Language.En)} from {UnitTexts.Day(now, Language.En)} as a day in force in {at}.");
    }

    private static string After(string word) => word.Length == 0 ? "" : " " + word;

    private static string Code(string text) => $"`{(text.Length <= MostOfEach ? text : text.Substring(0, MostOfEach - 1) + "…")}`";
}
