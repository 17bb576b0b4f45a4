using Alis.Rules.Expressions.Vocabulary;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>The value of a parameter as a text shows it: a day, the bounds of a number with its unit (equal where it is exact), or a text; all null where it is unknown or there is none.</summary>
internal sealed record FindingValue(LocalDate? Day, decimal? Least, decimal? Most, Unit Unit, string? Text, TypeKind Kind);
