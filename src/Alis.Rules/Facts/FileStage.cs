using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The state that a wish or an offer stands in, as guards of a lifecycle see it: since when, and what has been remembered since.</summary>
/// <param name="since">The day on which the state began; null before anything has happened.</param>
/// <param name="remembered">The events, which are copied when they are first asked for: most guards never ask.</param>
internal sealed class FileStage(LocalDate? since, IReadOnlyList<object> remembered)
{
    public LocalDate? Since => since;

    public IReadOnlyList<FileEvent> Events => field ??= new FactList<FileEvent>([.. remembered.Cast<FileEvent>()]);
}
