using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
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
        if (explanation.Condition is { } condition)
        {
            layout.Line();
            new ConditionTree(layout, explanation, language).Write(condition);
        }

        WriteParameters(layout, explanation, language);
        WriteFacts(layout, finding, language);
        WriteMissing(layout, finding, language);
    }

    private static void WriteParameters(TextLayout layout, Explanation explanation, Language language)
    {
        if (explanation.Parameters.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Verdiene i regelen", "Verdiane i regelen", "The values in the rule").In(language));
        foreach (var parameter in explanation.Parameters)
        {
            layout.Wrapped($"  {parameter.Name} = {ExplainedValues.Of(parameter.Value, language)}", $"← {parameter.Expression}", 6);
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

    private static void WriteMissing(TextLayout layout, Finding finding, Language language)
    {
        if (finding.Missing.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Opplysningene som mangler", "Opplysningane som manglar", "The facts that are missing").In(language));
        foreach (var path in finding.Missing)
        {
            layout.Line($"  {path}");
        }
    }
}
