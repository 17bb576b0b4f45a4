using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Mutation;

/// <summary>The examples of one rule, ready to be run against one changed rule after another. Used by one thread.</summary>
internal sealed class ExampleBench
{
    private readonly Frame _frame;
    private readonly ImmutableArray<Example> _examples;
    private readonly Assessment?[] _assessments;
    private int _first;

    public ExampleBench(ImmutableArray<Example> examples, Frame frame)
    {
        _examples = examples;
        _frame = frame;
        _assessments = new Assessment?[examples.Length];
    }

    /// <summary>Gets how many examples have been run.</summary>
    public long Runs { get; private set; }

    /// <summary>Returns the first example that does not hold, beginning with the one that noticed the last change: neighbours are noticed by the same.</summary>
    public Example? Notices(TriedRule tried)
    {
        for (var i = 0; i < _examples.Length; i++)
        {
            var at = (_first + i) % _examples.Length;
            Runs++;
            if (!Holds(at, tried))
            {
                _first = at;
                return _examples[at];
            }
        }

        return null;
    }

    private bool Holds(int at, TriedRule tried)
    {
        var example = _examples[at];

        // The file as it stands on a day is worked out once for all changes.
        var assessment = _assessments[at] ??= new Assessment(example.File, example.On, null, _frame);
        var shows = example.Expected.Any(e => e.Shows is not null);
        return ExampleComparison.Differences(example, Findings.Of(tried.Book, tried.Rule, assessment, shows, tried.Trial(example.Trial)).Found).IsEmpty;
    }
}
