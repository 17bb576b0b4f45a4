using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Checks the texts of a rule.</summary>
internal sealed class RuleTexts(RuleSource rule, RuleProperties properties, Dictionary<string, Bound> parameters, IReadOnlyList<string> unused, bool hasException, bool isOpen, DiagnosticSink sink)
{
    // What the engine itself adds to the parameters of a rule.
    private static readonly string[] Added = ["remainder", "late"];

    public void Check()
    {
        foreach (var pair in properties.Texts)
        {
            foreach (var language in new[] { Language.Nb, Language.Nn, Language.En })
            {
                CheckNames(TextTemplate.Parse(pair.Text.In(language)), pair.Verdict, language);
            }
        }

        CheckVerdicts();
        CheckErrorMessage();
    }

    private void CheckVerdicts()
    {
        var mayNotApply = hasException || parameters.ContainsKey("applies") || rule.Locals.Any(static l => l.Name == "starts");

        var mayBeEarly = PossibleVerdicts.MayBeEarly(properties, parameters.ContainsKey("due"));
        var mayBeLate = PossibleVerdicts.MayBeLate(properties, parameters.ContainsKey("due"));
        foreach (var verdict in new[] { Verdict.Met, Verdict.NotMet, Verdict.Undecided, Verdict.NotYet, Verdict.NotApplicable })
        {
            var has = properties.Texts.Any(t => VerdictTexts.VerdictOf(t.Verdict) == verdict);
            var needs = verdict switch
            {
                // Where the rule reads a provision that no version decides, it may never come to any of these.
                Verdict.Met or Verdict.NotMet or Verdict.NotYet when isOpen => false,
                Verdict.NotYet => mayBeEarly,
                Verdict.NotMet => mayBeLate,
                Verdict.NotApplicable => mayNotApply,
                _ => true,
            };
            if (needs && !has)
            {
                sink.Report(WorkflowCodes.TextMissing, Place("texts"), verdict.ToString());
            }
            else if (verdict == Verdict.NotYet && !mayBeEarly && has && properties.Kind == RuleKind.State)
            {
                sink.Report(WorkflowCodes.TextUnneeded, Place("texts", verdict.ToString()), verdict.ToString());
            }
        }
    }

    private void CheckNames(TextTemplate template, string verdict, Language language)
    {
        foreach (var part in template.Parts)
        {
            if (!part.IsName || part.Text is "remainder" or "late")
            {
                continue;
            }

            var name = part.Text;

            if (!parameters.TryGetValue(name, out var bound))
            {
                var known = parameters.Keys.Concat(unused).Concat(Added).OrderBy(n => n, StringComparer.Ordinal).ToList();
                sink.ReportNear(WorkflowCodes.UnknownPlaceholder, Where(), NearestName.Of(name, known), JsonScalars.Shorten(name), string.Join(", ", known));
            }
            else if (!bound.IsFault && bound.Type.Kind is not (TypeKind.Day or TypeKind.Number or TypeKind.Text))
            {
                sink.Report(WorkflowCodes.PlaceholderType, Where(), name);
            }
        }

        // Lines and columns are looked for only where there is something to tell.
        Location Where() => Place("texts", verdict, language.ToString().ToLowerInvariant());
    }

    private void CheckErrorMessage()
    {
        foreach (var part in TextTemplate.Parse(rule.ErrorMessage ?? "").Parts)
        {
            var name = part.Text;
            if (part.IsName && (!parameters.TryGetValue(name, out var bound) || (!bound.IsFault && bound.Type.Kind is not (TypeKind.Number or TypeKind.Text))))
            {
                sink.Report(WorkflowCodes.ErrorMessageDay, rule.Place?.Member("ErrorMessage")?.Where ?? Place(), JsonScalars.Shorten(name));
            }
        }
    }

    private Location Place(params string[] path)
    {
        var value = properties.Place;
        foreach (var step in path)
        {
            value = value?.Member(step) ?? value;
        }

        return value?.Where ?? Location.Whole(rule.Name);
    }
}
