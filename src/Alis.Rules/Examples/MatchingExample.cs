using Alis.Rules.Matching;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Examples;

/// <summary>One example of what a rule book tells the matcher: a round, and what must come of it.</summary>
public sealed class MatchingExample
{
    internal MatchingExample(Rulebook book, string document, MatchingExampleSource source, MatchingRound round)
    {
        Book = book;
        Document = document;
        Source = source;
        Round = round;
    }

    /// <summary>Gets the rule book, which the round follows.</summary>
    public string Rulebook => Book.Id;

    /// <summary>Gets the file that the example stands in.</summary>
    public string Document { get; }

    /// <summary>Gets what the example shows, in bokmål.</summary>
    public string Name => Source.Name;

    /// <summary>Gets the passage that it shows.</summary>
    public LegalCitation Citation => Source.Citation;

    /// <summary>Gets the round.</summary>
    public MatchingRound Round { get; }

    internal Rulebook Book { get; }

    internal MatchingExampleSource Source { get; }
}
