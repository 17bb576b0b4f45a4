namespace Alis.Rules.Text;

/// <summary>Finds the known name that a mistyped one most likely stands for.</summary>
internal static class NearestName
{
    /// <summary>Longer words are names of nothing.</summary>
    public const int MaxLength = 100;

    /// <summary>Returns the nearest candidate by edit distance (insert, delete, replace, swap of neighbours), or null where none is near enough.</summary>
    /// <param name="word">The word that was found.</param>
    /// <param name="candidates">The known names; ties go to the ordinally first.</param>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > MaxLength)
        {
            return null;
        }

        // A third of the letters may be wrong: farther than that a suggestion misleads more than it helps.
        var bestDistance = Math.Max(2, word.Length / 3) + 1;
        string? best = null;
        foreach (var candidate in candidates.OrderBy(c => c, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(Fold(word), Fold(candidate));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static string Fold(string text) => text.ToLowerInvariant();

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, last, current) = (last, current, before);
        }

        return last[b.Length];
    }
}
