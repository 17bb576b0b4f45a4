using Alis.Rules.Text;

namespace Alis.Rules.Cli;

/// <summary>Tells how far a command has come, once it has taken about a second: one line that is drawn again and again.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Terminal _terminal;
    private readonly Func<int, string> _text;
    private readonly bool _isWanted;
    private readonly long _start;
    private TimeSpan _drawn;

    private Progress(Terminal terminal, bool isWanted, Func<int, string> text)
    {
        _terminal = terminal;
        _text = text;
        _isWanted = isWanted;
        _start = terminal.Clock.GetTimestamp();
    }

    /// <summary>Begins to count.</summary>
    /// <param name="terminal">Where it is told: the error stream where that is a terminal, and never between results in JSON on the same terminal.</param>
    /// <param name="json">Whether the results are JSON.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="things">What is counted.</param>
    /// <param name="language">The language.</param>
    public static Progress Of(Terminal terminal, bool json, int total, Words things, Language language)
    {
        var of = new Words("av", "av", "of").In(language);
        return new Progress(terminal, terminal.ErrorIsTerminal && !(json && terminal.OutputIsTerminal), done => $"{done} {of} {total} {things.In(language)} …");
    }

    /// <summary>Tells how many are done, unless the last telling still stands and is fresh.</summary>
    public void Tell(int done)
    {
        if (!_isWanted)
        {
            return;
        }

        var now = _terminal.Clock.GetElapsedTime(_start);
        if (now >= Patience && (!_terminal.Status.IsShown || now - _drawn >= Pause))
        {
            _terminal.Status.Show(_text(done));
            _drawn = now;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void End() => _terminal.Status.Wipe();
}
