using Alis.Rules.Text;

namespace Alis.Rules.Examples;

/// <summary>One thing that came out otherwise than an example expects.</summary>
/// <param name="Subject">The key of the block or service; empty for the file.</param>
/// <param name="Member">What differs: <c>verdict</c>, <c>amount</c>, <c>due</c> and so on, or <c>finding</c> where a finding is lacking or too many.</param>
/// <param name="Expected">What the example expects, in invariant form; empty for nothing.</param>
/// <param name="Found">What came out; empty for nothing.</param>
/// <param name="Where">Where the expectation stands.</param>
public sealed record ExampleDifference(string Subject, string Member, string Expected, string Found, Location Where);
