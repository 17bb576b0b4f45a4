using System.Collections.Immutable;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>The texts of a rule: one for each verdict that it can give, in each language. Each is cut when it is first asked for; two threads at once cut it twice, and either result will do.</summary>
internal sealed class VerdictTexts(ImmutableArray<VerdictWording> wordings)
{
    private const int Languages = (int)Language.En + 1;

    // A table of our own: a dictionary keyed by a pair would be compiled anew at every start of a program, and that takes longer than the evaluation.
    private readonly TextTemplate?[] _templates = new TextTemplate?[((int)Verdict.NotMet + 1) * Languages];

    private HashSet<string>? _names;

    /// <summary>Gets the names that some text shows.</summary>
    public HashSet<string> Names => _names ??= NamesIn(wordings);

    /// <summary>Returns the text; null where the rule has none for the verdict.</summary>
    public TextTemplate? Find(Verdict verdict, Language language)
    {
        ref var template = ref _templates[((int)verdict * Languages) + (int)language];
        return template ??= Wording(verdict) is { } wording ? TextTemplate.Parse(wording.Text.In(language)) : null;
    }

    /// <summary>Returns the verdict that a name in the file means.</summary>
    public static Verdict VerdictOf(string name) => name switch
    {
        "Met" => Verdict.Met,
        "NotYet" => Verdict.NotYet,
        "NotMet" => Verdict.NotMet,
        "NotApplicable" => Verdict.NotApplicable,
        _ => Verdict.Undecided,
    };

    private static HashSet<string> NamesIn(ImmutableArray<VerdictWording> wordings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wording in wordings)
        {
            TextTemplate.AddNames(wording.Text.Nb, names);
            TextTemplate.AddNames(wording.Text.Nn, names);
            TextTemplate.AddNames(wording.Text.En, names);
        }

        return names;
    }

    private VerdictWording? Wording(Verdict verdict)
    {
        foreach (var wording in wordings)
        {
            if (VerdictOf(wording.Verdict) == verdict)
            {
                return wording;
            }
        }

        return null;
    }
}
