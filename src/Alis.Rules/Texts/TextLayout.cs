using System.Text;
using Alis.Rules.Evaluation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Lays out lines for a terminal: wraps words, indents, and colours where asked.</summary>
internal sealed class TextLayout(bool colour, int width)
{
    private const int Narrowest = 40;

    private readonly StringBuilder _text = new();

    private int Width { get; } = Math.Max(Narrowest, width);

    public override string ToString() => _text.ToString();

    /// <summary>Writes a line as it stands.</summary>
    public void Line(string text = "") => _text.Append(text.TrimEnd()).Append('\n');

    /// <summary>Writes a text broken at blanks; the first line begins with <paramref name="lead"/>, the others are indented by <paramref name="indent"/>.</summary>
    /// <remarks>A word longer than a line, such as a path, is never broken, so that it can be copied.</remarks>
    public void Wrapped(string lead, string text, int indent)
    {
        var line = new StringBuilder(lead);
        var isEmpty = lead.Trim().Length == 0;
        foreach (var word in text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                Line(line.ToString());
                line.Clear().Append(' ', indent);
                isEmpty = true;
            }

            if (!isEmpty && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }

            line.Append(word);
            isEmpty = false;
        }

        Line(line.ToString());
    }

    public string Bold(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    public string Paint(string text, Verdict verdict) => Paint(text, verdict switch
    {
        Verdict.Met => "32",
        Verdict.NotYet => "36",
        Verdict.Undecided => "33",
        Verdict.NotMet => "31",
        _ => "2",
    });

    public string Paint(string text, ReportOutcome outcome) => Paint(text, outcome switch
    {
        ReportOutcome.Accepted or ReportOutcome.AcceptedWithRemarks => "1;32",
        ReportOutcome.Incomplete => "1;36",
        ReportOutcome.Rejected => "1;31",
        _ => "1;33",
    });

    public string Error(string text) => Paint(text, "1;31");

    public string Warning(string text) => Paint(text, "1;33");

    private string Paint(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
