using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>What is needed to reproduce a report, beside the editions of the rule books that it names.</summary>
/// <param name="Engine">The version of the engine.</param>
/// <param name="AssessedOn">The assessed day.</param>
/// <param name="KnownOn">The day whose knowledge was used; null where all was used.</param>
/// <param name="Method"><c>SHA-256</c>, or <c>HMAC-SHA-256</c> where the caller gave a key.</param>
/// <param name="Facts">The hash, lower-case hex, of the facts as canonical JSON (RFC 8785).</param>
/// <param name="Rules">The SHA-256, lower-case hex, of the editions used.</param>
public sealed record Receipt(string Engine, LocalDate AssessedOn, LocalDate? KnownOn, string Method, string Facts, string Rules);
