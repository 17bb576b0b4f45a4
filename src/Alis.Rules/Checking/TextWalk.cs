using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Goes through every text of the files of a folder, whatever they hold: wording in three languages, and characters that deceive.</summary>
internal sealed class TextWalk(DiagnosticSink sink)
{
    // What people read; everything else names something.
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "nb", "nn", "en", "quotation", "section", "title", "text", "name", "remark", "statement", "ErrorMessage", "SuccessEvent", "url", "$schema", "by", "label", "description",
    };

    private static readonly HashSet<string> Expressions = new(StringComparer.Ordinal) { "Expression", "lawAsOf", "expression", "opens", "due", "day", "after" };

    // A name of a book or a place is the same in all languages; a sentence is not.
    private const int FewestWordsOfSentence = 4;

    private readonly CharacterCheck _characters = new(sink);

    /// <summary>Looks at one file; what is no JSON is told by its own reader.</summary>
    public void Check(RulebookText text)
    {
        if (text.Name.StartsWith("schema/", StringComparison.Ordinal) || !text.Name.EndsWith(".json", StringComparison.Ordinal) || JsonText.Read(text.Name, text.Utf8Json, new DiagnosticSink()) is not { } root)
        {
            return;
        }

        // The facts of examples are as free as those of a caller: only what deceives is told.
        var steps = text.Name.Split('/');
        var isExample = steps is [_, "examples", _] or [_, "lifecycles", "examples", _];
        Walk(root, "", isExample ? TextKind.Prose : TextKind.Name, isExample);
    }

    private void Walk(JsonValue value, string step, TextKind kind, bool isExample)
    {
        switch (value.Kind)
        {
            case JsonKind.Text:
                // No name has a blank in it: what has one is a sentence.
                _characters.Check(value.Text, kind == TextKind.Name && value.Text.Any(char.IsWhiteSpace) ? TextKind.Prose : kind, value);
                break;
            case JsonKind.List:
                value.Items.ForEach(i => Walk(i, step, kind, isExample));
                break;
            case JsonKind.Object:
                foreach (var member in value.Members)
                {
                    _characters.Check(member.Name, isExample ? TextKind.Prose : TextKind.Name, member.Value);
                    Walk(member.Value, member.Name, isExample || Prose.Contains(member.Name) ? TextKind.Prose : Expressions.Contains(member.Name) ? TextKind.Expression : TextKind.Name, isExample);
                }

                if (!isExample && value.Members.Count == 3 && value.Member("nb") is { } nb && value.Member("nn") is { } nn && value.Member("en") is { } en)
                {
                    CheckWording(step, nb, nn, en);
                }

                break;
            default:
                break;
        }
    }

    private void CheckWording(string step, JsonValue nb, JsonValue nn, JsonValue en)
    {
        var all = new[] { ("nb", nb), ("nn", nn), ("en", en) };
        foreach (var (_, text) in all.Where(t => string.IsNullOrWhiteSpace(t.Item2.Text)))
        {
            sink.Report(TidyCodes.BlankText, text.Where);
        }

        if (string.Equals(nb.Text, en.Text, StringComparison.Ordinal) && nb.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsOfSentence)
        {
            sink.Report(TidyCodes.NotTranslated, en.Where);
        }

        var shown = all.Select(t => (Language: t.Item1, Place: t.Item2, Names: NamesIn(t.Item2.Text))).ToList();
        foreach (var (language, place, names) in shown)
        {
            var most = shown.Find(s => s.Names.Any(n => !names.Contains(n)));
            if (most.Names is not null)
            {
                sink.Report(TidyCodes.OtherParameters, place.Where, step, most.Language, string.Join(", ", most.Names.Where(n => !names.Contains(n)).Select(n => $"$({n})")), language);
            }
        }
    }

    private static SortedSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        TextTemplate.AddNames(text, names);
        return new SortedSet<string>(names, StringComparer.Ordinal);
    }
}
