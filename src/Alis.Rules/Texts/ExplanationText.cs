using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes explanations for people at a terminal.</summary>
public static class ExplanationText
{
    /// <summary>Writes the explanations of one rule: what came of it, the source, the values, the condition part by part, and the facts.</summary>
    /// <param name="explanations">The explanations; empty where the rule is not in force.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The explanations are null.</exception>
    public static string Write(IReadOnlyCollection<Explanation> explanations, Language language, bool colour, int width)
    {
        _ = explanations ?? throw new ArgumentNullException(nameof(explanations));
        var layout = new TextLayout(colour, width);
        if (explanations.Count == 0)
        {
            layout.Wrapped("", new Wording(
                "Regelen er ikke i kraft den dagen, eller det finnes ingenting i filen som den gjelder.",
                "Regelen er ikkje i kraft den dagen, eller det finst ingenting i fila som han gjeld.",
                "The rule is not in force on that day, or there is nothing in the file that it is about.").In(language), 0);
        }

        var first = true;
        foreach (var explanation in explanations)
        {
            if (!first)
            {
                layout.Line();
            }

            first = false;
            Write(layout, explanation, language);
        }

        return layout.ToString();
    }

    private static void Write(TextLayout layout, Explanation explanation, Language language)
    {
        var finding = explanation.Finding;
        layout.Wrapped("", $"{finding.Rule}: {finding.Title(language)}", 0);
        var word = $"{OutputWords.Sign(finding.Verdict)} {OutputWords.Of(finding.Verdict, language)}";
        layout.Line($"{layout.Paint(word, finding.Verdict)}  {OutputWords.Subject(finding.Subject, language)}  {FindingLines.Measure(finding, language)}");
        layout.Line();
        layout.Wrapped("", finding.Text(language), 0);
        foreach (var remark in finding.Remarks(language))
        {
            layout.Wrapped(new Wording("Merknad:", "Merknad:", "Remark:").In(language), remark, 0);
        }

        layout.Wrapped(new Wording("Kilde:", "Kjelde:", "Source:").In(language), FindingLines.Source(finding, true), 0);
        var words = new PartWords(finding.CompiledRule, language);
        var tree = new ProofTree(layout, words, language);
        if (explanation.Condition is { } condition)
        {
            layout.Line();
            if (condition.Syntax is null && condition.Name is null && !finding.CompiledRule.Routes.IsEmpty)
            {
                tree.WriteRoutes(condition);
            }
            else
            {
                layout.Line((condition.Name == "applies"
                    ? new Wording("Om regelen gjelder", "Om regelen gjeld", "Whether the rule applies")
                    : new Wording("Slik ble svaret til", "Slik vart svaret til", "How the answer came about")).In(language));
                tree.Write(condition with { Title = condition.Name == "applies" ? null : condition.Title }, 1);
            }
        }

        WriteMissing(layout, words, finding, language);
        foreach (var list in explanation.Lists)
        {
            tree.WriteList(list);
        }

        foreach (var sum in explanation.Sums)
        {
            SumTexts.Write(layout, sum, words, language);
        }

        if (explanation.Condition?.Name != "applies")
        {
            WriteParameters(layout, words, explanation, language);
        }

        WriteFacts(layout, finding, language);
    }

    private static void WriteParameters(TextLayout layout, PartWords words, Explanation explanation, Language language)
    {
        var values = explanation.Parameters.Where(p => p.Type.Kind is TypeKind.Day or TypeKind.Number).ToList();
        if (values.Count == 0)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Dager og tall i regelen", "Dagar og tal i regelen", "Days and numbers in the rule").In(language));

        // Two names for one day with one title are one line; a name that only repeats its value says nothing.
        foreach (var (name, value) in values.Select(v => (words.Name(v), words.Value(v))).Distinct().Where(v => v.Item1 != v.Item2))
        {
            layout.Wrapped($"  {ProofTree.Capital(name)}:", value, 4);
        }
    }

    private static void WriteFacts(TextLayout layout, Finding finding, Language language)
    {
        if (finding.Because.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Opplysningene og bestemmelsene som ble brukt", "Opplysningane og føresegnene som vart brukte", "The facts and provisions used").In(language));
        foreach (var fact in finding.Because)
        {
            layout.Line($"  {fact.Fact} = {fact.Value}");
        }
    }

    private static void WriteMissing(TextLayout layout, PartWords words, Finding finding, Language language)
    {
        if (finding.Missing.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Dette mangler", "Dette manglar", "This is missing").In(language));
        foreach (var path in finding.Missing)
        {
            layout.Wrapped($"  {path}:", words.Missing(path), 4);
        }
    }
}
