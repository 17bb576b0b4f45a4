using Alis.Rules.Diagnostics;
using Alis.Rules.Workflows;

namespace Alis.Rules.Http;

/// <summary>The engine that requests are answered with. It is replaced as a whole: a request that has begun ends with the rule books it began with. Safe for any number of threads.</summary>
public sealed class RuleEngineSource
{
    private RuleEngine _current;

    /// <summary>Begins with a set of rule books.</summary>
    /// <param name="rules">The rule books.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public RuleEngineSource(RuleSet rules) => _current = new RuleEngine(rules);

    /// <summary>Gets the engine now. Take it once for each piece of work.</summary>
    public RuleEngine Current => Volatile.Read(ref _current);

    /// <summary>Gets whether the last texts that were offered were refused, so that older rule books serve.</summary>
    public bool IsLastRefused { get; private set; }

    /// <summary>Gets what is told whether rule books that were offered were taken.</summary>
    internal Action<bool>? Offered { get; init; }

    /// <summary>Puts a set of rule books in place of the one that serves.</summary>
    /// <param name="rules">The rule books.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public void Replace(RuleSet rules)
    {
        var engine = new RuleEngine(rules);

        // Editions are hashed when they are first asked for: better here than in the first request.
        _ = engine.Rules.Hash;
        Volatile.Write(ref _current, engine);
        IsLastRefused = false;
        Offered?.Invoke(true);
    }

    /// <summary>Reads rule books and puts them in place of those that serve, if nothing is wrong with them.</summary>
    /// <param name="texts">The files of a folder of rule books.</param>
    /// <returns>The rule books, or every fault in every file: then those that serve go on.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public Outcome<RuleSet> Replace(IEnumerable<RulebookText> texts)
    {
        var outcome = RuleSet.Load(texts);
        if (outcome.IsUsable && outcome.Value.Rulebooks.Length > 0)
        {
            Replace(outcome.Value);
        }
        else
        {
            IsLastRefused = true;
            Offered?.Invoke(false);
        }

        return outcome;
    }
}
