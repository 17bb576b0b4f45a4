namespace Alis.Rules.Text;

/// <summary>Finds the nearest of many names for several mistyped ones, until that has taken as much work as anybody waits for; then there is none.</summary>
internal sealed class NameSuggestions
{
    // Each pair of letters is one step; this many take well under a second.
    private const long MostWork = 20_000_000;

    private readonly IReadOnlyCollection<string> _names;
    private readonly long _letters;
    private long _work;

    public NameSuggestions(IReadOnlyCollection<string> names)
    {
        _names = names;
        _letters = names.Sum(static n => (long)n.Length + 1);
    }

    /// <summary>Returns the nearest name; null where none is near, or too much work has been done already.</summary>
    public string? For(string word)
    {
        var work = (word.Length + 1) * _letters;
        if (word.Length > NearestName.MaxLength || _work + work > MostWork)
        {
            return null;
        }

        _work += work;
        return NearestName.Of(word, _names);
    }
}
