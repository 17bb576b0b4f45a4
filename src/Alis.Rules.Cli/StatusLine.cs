using System.Text;

namespace Alis.Rules.Cli;

/// <summary>One line at the end of the error stream that is written over, and wiped before anything else is written.</summary>
internal sealed class StatusLine(Func<Stream> error)
{
    private int _length;

    public bool IsShown => _length > 0;

    public void Show(string text)
    {
        Write($"\r{text.PadRight(_length)}");
        _length = text.Length;
    }

    public void Wipe()
    {
        if (IsShown)
        {
            // Blanks and no escape code: every terminal knows them.
            Write($"\r{new string(' ', _length)}\r");
            _length = 0;
        }
    }

    private void Write(string text)
    {
        try
        {
            var stream = error();
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to tell.
        }
    }
}
