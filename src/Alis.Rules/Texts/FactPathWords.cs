using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Puts the path of a missing fact into words: <c>service[s4].department</c> is the department of s4.</summary>
internal static class FactPathWords
{
    public static string Of(string path, CompiledRule rule, Language language)
    {
        if (path.IndexOf('@') is var at and > 0)
        {
            var title = rule.Provisions.FirstOrDefault(p => p.Name == path.Substring(0, at))?.Provision.Title.In(language) ?? path.Substring(0, at);
            return new Wording($"kilden avgjør det ikke: {title}", $"kjelda avgjer det ikkje: {title}", $"the source does not decide it: {title}").In(language);
        }

        var (kind, words, key) = ((FactKind?)rule.Vocabulary.Facts.File, "", "");
        foreach (var segment in path.Split('.'))
        {
            var bracket = segment.IndexOf('[');
            var name = bracket < 0 ? segment : segment.Substring(0, bracket);
            var row = kind is null ? null : Member(kind, name);
            if (row is null)
            {
                // A flag of a catalogue, or a path that a caller's own rules made up.
                return new Wording($"katalogen avgjør det ikke: {path}", $"katalogen avgjer det ikkje: {path}", $"the catalogue does not decide it: {path}").In(language);
            }

            words = row.Sentence.In(language);
            key = bracket < 0 ? key : segment.Substring(bracket + 1).TrimEnd(']');
            kind = row.Result.Fact ?? row.Result.Element?.Fact;
        }

        return key.Length == 0 ? words : $"{words} ({key})";
    }

    private static VocabularyRow? Member(FactKind kind, string json) =>
        json.Length > 0 && kind.Members.TryGetValue(char.ToUpperInvariant(json[0]) + json.Substring(1), out var row) ? row : null;
}
