using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>An agreement as it holds from a day: as signed, or as a revision left it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; null while it holds and nothing says when it ends.</param>
/// <param name="Rulebook">The rule book that it follows; null where the file does not say.</param>
public sealed record AgreementEdition(LocalDate From, LocalDate? To, string? Rulebook);
