using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>The texts of a rule: one for each verdict that it can give, in each language.</summary>
internal sealed class VerdictTexts
{
    private const int Languages = (int)Language.En + 1;

    // A table of our own: a dictionary keyed by a pair would be compiled anew at every start of a program, and that takes longer than the evaluation.
    private readonly TextTemplate?[] _templates = new TextTemplate?[((int)Verdict.NotMet + 1) * Languages];

    /// <summary>Returns the text; null where the rule has none for the verdict.</summary>
    public TextTemplate? Find(Verdict verdict, Language language) => _templates[Place(verdict, language)];

    /// <summary>Adds a text while the rule is compiled; nothing is added afterwards.</summary>
    public void Add(Verdict verdict, Language language, TextTemplate template) => _templates[Place(verdict, language)] = template;

    /// <summary>Returns the names that some text shows.</summary>
    public HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var template in _templates)
        {
            foreach (var part in template?.Parts ?? [])
            {
                if (part.IsName)
                {
                    names.Add(part.Text);
                }
            }
        }

        return names;
    }

    private static int Place(Verdict verdict, Language language) => ((int)verdict * Languages) + (int)language;
}
