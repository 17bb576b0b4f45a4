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
        if (IsProvision(path))
        {
            var at = path.IndexOf('@');
            var title = rule.Provisions.FirstOrDefault(p => p.Name == path.Substring(0, at))?.Provision.Title.In(language) ?? path.Substring(0, at);
            return new Wording($"kilden avgjør det ikke: {title}", $"kjelda avgjer det ikkje: {title}", $"the source does not decide it: {title}").In(language);
        }

        var facts = rule.Vocabulary.Facts;
        var (kind, words, key) = ((FactKind?)facts.File, "", "");
        var segments = Segments(path).ToList();
        if (segments.Count > 1 && segments[0] == "turn")
        {
            segments.RemoveAt(0);
            kind = facts.Turn;
        }
        else if (rule.Properties.Subject is SubjectKind.Agreement or SubjectKind.Listing && segments[0] != "agreementFile")
        {
            kind = facts.Agreement;
        }

        foreach (var segment in segments)
        {
            if (segment == "agreement" && ReferenceEquals(kind, facts.Agreement))
            {
                // What is said of the agreement itself stands in an object of its own.
                continue;
            }

            var bracket = segment.IndexOf('[');
            var until = bracket < 0 ? segment.IndexOf('@') : -1;
            var name = bracket >= 0 ? segment.Substring(0, bracket) : until >= 0 ? segment.Substring(0, until) : segment;
            var row = kind is null ? null : Member(kind, name);
            if (row is null)
            {
                // A flag of a catalogue, or a path that a caller's own rules made up.
                return new Wording($"katalogen avgjør det ikke: {path}", $"katalogen avgjer det ikkje: {path}", $"the catalogue does not decide it: {path}").In(language);
            }

            words = row.Sentence.In(language);
            if (until >= 0)
            {
                // A number is there, but not how much of it lies up to a day.
                words += new Wording(", for seg til og med ", ", for seg til og med ", ", apart up to and including ").In(language) + segment.Substring(until + 1);
            }

            key = bracket < 0 ? key : segment.Substring(bracket + 1).TrimEnd(']');
            kind = row.Result.Fact ?? row.Result.Element?.Fact;
        }

        return key.Length == 0 ? words : $"{words} ({key})";
    }

    /// <summary>Whether a path names a provision that has no value on a day, rather than a fact: keys of facts stand in brackets.</summary>
    public static bool IsProvision(string path) => path.IndexOf('[') < 0 && path.IndexOf('@') > 0;

    /// <summary>The steps of a path; a key in brackets may hold any sign but a bracket's end followed by a full stop.</summary>
    private static IEnumerable<string> Segments(string path)
    {
        var start = 0;
        var isKey = false;
        for (var i = 0; i < path.Length; i++)
        {
            isKey = isKey ? !(path[i] == ']' && (i + 1 == path.Length || path[i + 1] == '.')) : path[i] == '[';
            if (!isKey && path[i] == '.')
            {
                yield return path.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return path.Substring(start);
    }

    private static VocabularyRow? Member(FactKind kind, string json) =>
        json.Length > 0 && kind.Members.TryGetValue(char.ToUpperInvariant(json[0]) + json.Substring(1), out var row) ? row : null;
}
