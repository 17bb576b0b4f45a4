using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The state that an agreement or a listing stands in, as guards of a lifecycle see it: since when, and what has been remembered since.</summary>
/// <param name="since">The day on which the state began; null before anything has happened.</param>
/// <param name="remembered">The events, which are copied when they are first asked for: most guards never ask.</param>
internal sealed class AgreementStage(LocalDate? since, IReadOnlyList<object> remembered)
{
    public LocalDate? Since => since;

    public IReadOnlyList<AgreementEvent> Events => field ??= new FactList<AgreementEvent>([.. remembered.Cast<AgreementEvent>()]);
}
