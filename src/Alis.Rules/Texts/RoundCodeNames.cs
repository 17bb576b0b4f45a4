using System.Text;
using Alis.Rules.Matching;

namespace Alis.Rules.Texts;

/// <summary>The codes of rounds in JSON output: the same in every language.</summary>
internal static class RoundCodeNames
{
    public static string Of(RefusalReason reason) => Kebab(reason.ToString());

    public static string Of(PairStatusKind kind) => Kebab(kind.ToString());

    public static string Of(DecidingCriterion criterion) => Kebab(criterion.ToString());

    public static string Of(SplitOutcome outcome) => Kebab(outcome.ToString());

    public static string Of(SettingSource source) => Kebab(source.ToString());

    public static string Of(RoundChangeKind kind) => Kebab(kind.ToString());

    /// <summary>Returns every code of a kind, in the order of its values.</summary>
    public static string[] All<T>()
        where T : struct, Enum =>
#if NETSTANDARD2_0
        [.. Enum.GetNames(typeof(T)).Select(Kebab)];
#else
        [.. Enum.GetNames<T>().Select(Kebab)];
#endif

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter is >= 'A' and <= 'Z')
            {
                text.Append(text.Length > 0 ? "-" : "").Append((char)(letter + ('a' - 'A')));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }
}
