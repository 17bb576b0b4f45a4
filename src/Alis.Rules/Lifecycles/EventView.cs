using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>What the two kinds of event have in common.</summary>
internal static class EventView
{
    public static string KindOf(object source) => source is AgreementEvent happening ? happening.Kind! : ((FileEvent)source).Kind!;

    public static LocalDate DayOf(object source) => source is AgreementEvent happening ? happening.On!.Value : ((FileEvent)source).On!.Value;

    public static string? ByOf(object source) => source is AgreementEvent happening ? happening.By : ((FileEvent)source).By;
}
