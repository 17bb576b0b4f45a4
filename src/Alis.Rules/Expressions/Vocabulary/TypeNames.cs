using Alis.Rules.Diagnostics;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>What diagnostics call a type, in the words of the field.</summary>
internal static class TypeNames
{
    public static Wording Of(FactType type) => type.Kind switch
    {
        TypeKind.Truth => new("sant eller usant", "sant eller usant", "true or false"),
        TypeKind.Flag => new("en opplysning ja/nei", "ei opplysning ja/nei", "a yes/no fact"),
        TypeKind.Number => Numbers(type.Unit),
        TypeKind.Day => new("en dag", "ein dag", "a day"),
        TypeKind.Text => type.Codes is { } codes
            ? new($"en kode fra {codes.Name}", $"ein kode frå {codes.Name}", $"a code of {codes.Name}")
            : new("en tekst", "ein tekst", "a text"),
        TypeKind.Item => new($"opplysningen {type.Fact?.Name}", $"opplysninga {type.Fact?.Name}", $"the fact {type.Fact?.Name}"),
        TypeKind.List => Lists(type.Element!),
        TypeKind.Law => new("bestemmelsene", "føresegnene", "the provisions"),
        _ => new("noe feilaktig", "noko feilaktig", "something faulty"),
    };

    private static Wording Lists(FactType element) => element.Kind == TypeKind.Item
        ? new($"en liste av {element.Fact?.Name}", $"ei liste av {element.Fact?.Name}", $"a list of {element.Fact?.Name}")
        : new("en liste av tekster", "ei liste av tekstar", "a list of texts");

    private static Wording Numbers(Unit unit) => unit switch
    {
        Unit.Months => new("et antall måneder", "eit tal månader", "a number of months"),
        Unit.Days => new("et antall dager", "eit tal dagar", "a number of days"),
        Unit.Percent => new("en prosent", "ein prosent", "a percentage"),
        Unit.Hours => new("et antall timer", "eit tal timar", "a number of hours"),
        Unit.Count => new("et antall", "eit tal på noko", "a count"),
        _ => new("et tall", "eit tal", "a number"),
    };
}
