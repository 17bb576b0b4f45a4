using System.Globalization;
using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes one rule of the page: its source and its words, and what its examples show.</summary>
internal sealed class CoveragePageRule(HtmlText html, CoveredRule rule, Language language)
{
    private readonly ConditionWords _words = new(rule, language);

    public void Write() => html.Block($"section class=\"rule\" id=\"{CoveragePage.Anchor(rule)}\" aria-labelledby=\"{CoveragePage.Anchor(rule)}-h\"", () =>
    {
        html.Block($"h3 id=\"{CoveragePage.Anchor(rule)}-h\"", $"{rule.Rule} {rule.Title(language)}");
        WriteSource();
        WriteWords();
        WriteVerdicts();
        WriteConditions();
        WriteBoundaries();
    });

    private void WriteSource()
    {
        if (rule.Citation is not { } citation)
        {
            return;
        }

        html.Block("blockquote", () =>
        {
            if (citation.Quotation is { } quotation)
            {
                html.Block("p lang=\"no\"", $"«{quotation}»");
            }

            html.Block("cite", $"{citation.Document} {citation.Section}");
        });
    }

    private void WriteWords()
    {
        html.Block("dl", () =>
        {
            if (_words.Applies() is { } applies)
            {
                html.Block("dt", In("Regelen gjelder når", "Regelen gjeld når", "The rule applies where")).Block("dd", applies);
            }

            var demands = _words.Demands().ToList();
            if (demands.Count > 0)
            {
                html.Block("dt", demands.Count == 1 ? In("Oppfylt når", "Oppfylt når", "Met where") : In("Oppfylt når minst ett av dette holder", "Oppfylt når minst eitt av dette held", "Met where at least one of these holds"));
                demands.ForEach(d => html.Block("dd", d));
            }
        });
        html.Block("details", () =>
        {
            html.Block("summary", In("Slik regelen er skrevet", "Slik regelen er skriven", "The rule as written"));
            html.Block("dl", () =>
            {
                foreach (var parameter in rule.Compiled.Parameters)
                {
                    Written(parameter.Name, rule.Compiled.ParameterTexts[parameter.Name]);
                }

                Written(rule.Rule, rule.Compiled.Source.Expression?.Text);
                foreach (var child in rule.Compiled.Source.Children.Where(c => c.Enabled))
                {
                    Written(child.Name, child.Expression?.Text);
                }
            });
            html.Block("p class=\"soft\"", (rule.Where with { Pointer = "" }).ToString());
        });
    }

    private void Written(string name, string? expression)
    {
        if (expression is not null)
        {
            html.Block("dt", () => html.Element("code translate=\"no\"", name)).Block("dd", () => html.Element("code translate=\"no\"", expression));
        }
    }

    private void WriteVerdicts() => html.Block("table", () =>
    {
        html.Block("caption", $"{In("Utfall", "Utfall", "Verdicts")}: {CoverageWords.Share(rule.VerdictShare, language)}");
        html.Block("thead", () => html.Markup($"<tr><th scope=\"col\">{In("Utfall", "Utfall", "Verdict")}</th><th scope=\"col\" class=\"n\">{In("Eksempler", "Døme", "Examples")}</th><th scope=\"col\">{In("Det første", "Det første", "The first")}</th></tr>\n"));
        html.Block("tbody", () =>
        {
            foreach (var verdict in rule.Verdicts)
            {
                html.Block("tr", () =>
                {
                    html.Element("th scope=\"row\"", CoverageWords.Of(verdict, language));
                    html.Element("td class=\"n\"", verdict.Examples.ToString(CultureInfo.InvariantCulture));
                    html.Element("td", () => Side(CoveredSide.Of(verdict.Example)));
                });
            }
        });
    });

    private void WriteConditions()
    {
        html.Block("h4", $"{In("Vilkår", "Vilkår", "Conditions")}: {CoverageWords.Share(rule.ConditionShare, language)}");
        var missing = rule.Conditions.Where(c => c.States.Contains(CoverageState.NotShown)).ToList();
        var others = rule.Conditions.Except(missing).ToList();
        if (rule.Conditions.IsEmpty)
        {
            html.Block("p", In("Regelen har ingen vilkår.", "Regelen har ingen vilkår.", "The rule has no conditions."));
        }

        if (missing.Count > 0)
        {
            Table(missing, In("Vilkår som ikke er vist begge veier", "Vilkår som ikkje er viste begge vegar", "Conditions that are not shown both ways"));
        }

        if (others.Count > 0)
        {
            html.Block("details", () =>
            {
                html.Block("summary", FormattableString.Invariant($"{In("Vilkår som er vist begge veier, eller ikke kan bli det", "Vilkår som er viste begge vegar, eller ikkje kan bli det", "Conditions that are shown both ways, or cannot be")} ({others.Count})"));
                Table(others, In("Vilkår som er vist, eller ikke kan bli det", "Vilkår som er viste, eller ikkje kan bli det", "Conditions that are shown, or cannot be"));
            });
        }
    }

    private void Table(List<CoveredCondition> conditions, string caption) => html.Block($"div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{HtmlText.Escape($"{rule.Rule}: {caption}")}\"", () => html.Block("table class=\"conditions\"", () =>
    {
        html.Block("caption", () => html.Element("span", caption));
        html.Block("thead", () => html.Markup($"<tr><th scope=\"col\">{In("Vilkår", "Vilkår", "Condition")}</th><th scope=\"col\">{In("Avgjør med «ja»", "Avgjer med «ja»", "Decides with “yes”")}</th><th scope=\"col\">{In("Avgjør med «nei»", "Avgjer med «nei»", "Decides with “no”")}</th></tr>\n"));
        foreach (var decision in conditions.GroupBy(c => c.Source))
        {
            html.Block("tbody", () =>
            {
                html.Block("tr class=\"decision\"", () => html.Element("th scope=\"rowgroup\" colspan=\"3\"", Capital(_words.Heading(decision.First()))));
                foreach (var condition in decision)
                {
                    html.Block("tr", () =>
                    {
                        html.Element("th scope=\"row\"", () => html.Text(_words.Of(condition)).Markup("<br>").Element("code translate=\"no\"", condition.Expression));
                        html.Element("td", () => Side(condition.WhenTrue));
                        html.Element("td", () => Side(condition.WhenFalse));
                    });
                }
            });
        }
    }));

    private void WriteBoundaries()
    {
        if (rule.Boundaries.IsEmpty)
        {
            return;
        }

        html.Block("h4", $"{In("Grenser", "Grenser", "Limits")}: {CoverageWords.Share(rule.BoundaryShare, language)}");
        var missing = rule.Boundaries.Where(b => b.States.Contains(CoverageState.NotShown)).ToList();
        var others = rule.Boundaries.Except(missing).ToList();
        WriteBoundaries(missing);
        if (others.Count > 0)
        {
            html.Block("details open", () =>
            {
                html.Block("summary", FormattableString.Invariant($"{In("Grenser som er vist på begge sider, eller ikke kan bli det", "Grenser som er viste på begge sider, eller ikkje kan bli det", "Limits that are shown on both sides, or cannot be")} ({others.Count})"));
                WriteBoundaries(others);
            });
        }
    }

    private void WriteBoundaries(List<CoveredBoundary> boundaries)
    {
        if (boundaries.Count > 0)
        {
            html.Block("ul class=\"limits\"", () => boundaries.ForEach(b => html.Block("li", () => WriteBoundary(b))));
        }
    }

    private void WriteBoundary(CoveredBoundary boundary)
    {
        var words = _words.Of(boundary);
        html.Text(Capital(words)).Markup("<br>").Element("code translate=\"no\"", boundary.Expression).Markup("\n");
        if (boundary.States.All(s => s == CoverageState.Impossible))
        {
            html.Element("p", () => Side(boundary.WhenTrue));
            return;
        }

        CoverageDrawing.Write(html, boundary, words, language);
        html.Block("ul", () =>
        {
            var isEdgeBelow = boundary.Relation is BoundaryRelation.AtLeast or BoundaryRelation.LessThan;
            Point(boundary, boundary.Below, isEdgeBelow ? CoverageDrawing.EdgeOf(boundary) : null, boundary.IsOfDays ? In("før", "før", "before") : In("under", "under", "below"));
            Point(boundary, boundary.At, CoverageDrawing.AtOf(boundary), boundary.IsOfDays ? In("på dagen", "på dagen", "on the day") : In("på grensen", "på grensa", "at the limit"));
            Point(boundary, boundary.Above, isEdgeBelow ? null : CoverageDrawing.EdgeOf(boundary), boundary.IsOfDays ? In("etter", "etter", "after") : In("over", "over", "above"));
        });
    }

    private void Point(CoveredBoundary boundary, BoundaryPoint? point, CoveredSide? edge, string side)
    {
        // Far from where the comparison turns an example proves nothing more: nothing lacks there.
        if (point is null && edge is null)
        {
            return;
        }

        html.Block("li", () =>
        {
            html.Text($"{Capital(side)}: ");
            if (point is null)
            {
                Side(edge!);
                return;
            }

            var (actual, limit) = (Value(point.Actual, boundary), Value(point.Limit, boundary));
            html.Text(point.Distance == 0 ? actual : new Wording($"{actual} mot {limit}", $"{actual} mot {limit}", $"{actual} against {limit}").In(language)).Text(", ");
            if (edge?.State == CoverageState.NotShown)
            {
                html.Element("span class=\"missing\"", $"✗ {In("ikke helt inntil grensen", "ikkje heilt inntil grensa", "not right beside the limit")}").Text(" ");
            }

            Example(point.Example);
        });
    }

    private string Value(string value, CoveredBoundary boundary) => boundary.IsOfDays || boundary.Unit is null ? ExplainedValues.Of(value, language) : ExplainedValues.Amount(value, boundary.Unit, language);

    private void Side(CoveredSide side)
    {
        switch (side.State)
        {
            case CoverageState.Shown:
                html.Element("span class=\"shown\"", CoverageWords.Sign(side.State)).Text(" ");
                Example(side.Example!);
                break;
            case CoverageState.NotShown:
                html.Element("span class=\"missing\"", $"{CoverageWords.Sign(side.State)} {CoverageWords.NotShown.In(language)}");
                break;
            default:
                html.Element("span class=\"none\"", $"{CoverageWords.Sign(side.State)} {CoverageWords.Of(side.Reason ?? ImpossibleReason.Constant, language)}");
                break;
        }
    }

    /// <summary>Examples are named in bokmål.</summary>
    private void Example(string name) => html.Element("span lang=\"nb\"", $"«{name}»");

    private static string Capital(string text) => text.Length == 0 ? text : text.Substring(0, 1).ToUpperInvariant() + text.Substring(1);

    private string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
}
