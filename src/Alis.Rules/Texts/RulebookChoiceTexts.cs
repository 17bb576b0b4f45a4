using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Says in a few words why a rule book is used, or why not.</summary>
public static class RulebookChoiceTexts
{
    /// <summary>Returns the reason: a part of a sentence, without its id and without a final stop.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The choice is null.</exception>
    public static string Text(this RulebookChoice choice, Language language) =>
        Wording(choice ?? throw new ArgumentNullException(nameof(choice)), language).In(language);

    /// <summary>Writes the rule books that were used, each with its reason; where none was, every one with why not; and those that may apply, for all that the file says.</summary>
    internal static void Write(TextLayout layout, Report report, Language language) => Write(layout, report.Choices, report.AssessedOn, language);

    /// <summary>Writes the same of choices on a day.</summary>
    internal static void Write(TextLayout layout, ImmutableArray<RulebookChoice> choices, LocalDate on, Language language)
    {
        var used = choices.Where(c => c.IsUsed).ToList();
        if (used.Count > 0)
        {
            Write(layout, new Wording("Brukte regelverk:", "Brukte regelverk:", "Rule books used:"), used, on, language);
            Write(layout, new Wording("Kan også gjelde:", "Kan òg gjelde:", "May apply too:"), [.. choices.Where(c => c.Reason == RulebookReason.PartiesUnknown)], on, language);
        }
        else
        {
            Write(layout, new Wording("Ingen regelverk er brukt:", "Ingen regelverk er brukte:", "No rule book was used:"), choices, on, language);
        }
    }

    private static void Write(TextLayout layout, Wording heading, IReadOnlyList<RulebookChoice> choices, LocalDate on, Language language)
    {
        if (choices.Count == 0)
        {
            return;
        }

        layout.Line(heading.In(language));
        foreach (var choice in choices)
        {
            var day = UnitTexts.Day(on, language);
            var notInForce = choice.Rulebook.IsInForce(on) ? "" : new Wording($"; ikke i kraft {day}", $"; ikkje i kraft {day}", $"; not in force on {day}").In(language);
            layout.Wrapped("  ", $"{choice.Id}: {choice.Text(language)}{notInForce}", 4);
        }
    }

    private static Wording Wording(RulebookChoice choice, Language language)
    {
        switch (choice.Reason)
        {
            case RulebookReason.NamedByCaller:
                return new("regelverket er navngitt", "regelverket er namngjeve", "the rule book was named");
            case RulebookReason.LawAlways:
                return new("lover og forskrifter gjelder alltid", "lover og forskrifter gjeld alltid", "acts and regulations always apply");
            case RulebookReason.GoesWithLaw:
                return new("anbefalingen følger loven", "tilrådinga følgjer lova", "the recommendation goes with the law");
            case RulebookReason.PartiesMatch:
                var all = Names(choice.Parties, ofFile: false, language);
                return new($"avtalen gjelder for {all} i filen", $"avtalen gjeld for {all} i fila", $"the agreement is for {all} of the file");
            case RulebookReason.NamedByFile:
                return new("opplysningene om avtalen navngir regelverket", "opplysningane om avtalen namngjev regelverket", "the facts about the agreement name the rule book");
            case RulebookReason.OtherEdition:
                return new("en annen utgave av avtalen gjelder denne dagen", "ei anna utgåve av avtalen gjeld denne dagen", "another edition of the agreement holds on this day");
            case RulebookReason.NotAboutAgreements:
                return new("filen handler om en avtale, og regelverket har ingen regler om avtaler eller ledige perioder", "fila handlar om ein avtale, og regelverket har ingen reglar om avtalar eller ledige periodar", "the file is about an agreement, and the rule book has no rules on agreements or listings");
            case RulebookReason.OtherParties:
                var others = choice.Parties.Where(p => p.KeyInFile is not null && p.KeyInFile != p.Party.Key).ToList();
                var (wanted, found) = (Names(others, ofFile: false, language), Names(others, ofFile: true, language));
                return new($"avtalen gjelder for {wanted}, men filen har {found}", $"avtalen gjeld for {wanted}, men fila har {found}", $"the agreement is for {wanted}, but the file has {found}");
            case RulebookReason.PartiesUnknown:
                var unknown = Names(choice.Parties.Where(p => p.KeyInFile is null), ofFile: false, language);
                var missing = string.Join(", ", choice.Missing.Select(m => $"`{m}`"));
                return new($"avtalen gjelder for {unknown}, men {missing} mangler i filen", $"avtalen gjeld for {unknown}, men {missing} manglar i fila", $"the agreement is for {unknown}, but the file lacks {missing}");
            case RulebookReason.OthersNamed:
                return new("andre regelverk er navngitt", "andre regelverk er namngjevne", "other rule books were named");
            default:
                return choice.Rulebook.Kind switch
                {
                    RulebookKind.Portal => new("reglene til en portal brukes bare når de er navngitt", "reglane til ein portal blir berre brukte når dei er namngjevne", "the rules of a portal are used only when named"),
                    RulebookKind.Draft => new("et utkast brukes bare når det er navngitt", "eit utkast blir berre brukt når det er namngjeve", "a draft is used only when named"),
                    _ => new("en avtale uten oppgitte parter brukes bare når den er navngitt", "ein avtale utan oppgjevne partar blir berre brukt når han er namngjeven", "an agreement that states no parties is used only when named"),
                };
        }
    }

    /// <summary>The parties, each with its key: the one that the agreement names, or the one of the file.</summary>
    private static string Names(IEnumerable<ChosenParty> parties, bool ofFile, Language language)
    {
        // Pairs in a list of the framework's would be compiled anew at every start of a program.
        var names = new List<string>();
        foreach (var party in parties)
        {
            var key = ofFile ? party.KeyInFile : party.Party.Key;
            names.Add((party.Party.IsHospital
                ? new Wording($"helseforetaket {key}", $"helseføretaket {key}", $"the hospital trust {key}")
                : new Wording($"kommunen {key}", $"kommunen {key}", $"the municipality {key}")).In(language));
        }

        return string.Join(new Wording(" og ", " og ", " and ").In(language), names);
    }
}
