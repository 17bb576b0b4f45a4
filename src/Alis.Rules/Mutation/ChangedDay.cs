using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>The one day on which something was in force and no longer is, or the other way.</summary>
internal sealed record ChangedDay(LocalDate Day);
