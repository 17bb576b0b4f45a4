using System.Globalization;
using System.Text;
using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what examples show as one page of HTML, which needs no script, no font and no other file.</summary>
internal sealed class CoveragePage(RuleCoverage coverage, Language language)
{
    private readonly HtmlText _html = new();

    public static byte[] Write(RuleCoverage coverage, Language language) => new CoveragePage(coverage, language).Write();

    /// <summary>The anchor of a rule on the page.</summary>
    public static string Anchor(CoveredRule rule) => HtmlText.Escape($"{rule.Rulebook}.{rule.Rule}".Replace(' ', '_'));

    private byte[] Write()
    {
        var title = In("Hva eksemplene viser", "Kva døma viser", "What the examples show");
        _html.Markup($"<!DOCTYPE html>\n<html lang=\"{OutputCodes.Of(language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Block("title", title).Markup($"<style>\n{CoverageStyle.Css.Replace("\r", "")}\n</style>\n</head>\n<body>\n");
        _html.Markup("<a class=\"skip\" href=\"#rules\">").Text(In("Gå til reglene", "Gå til reglane", "Go to the rules")).Markup("</a>\n");
        _html.Block("header", () => WriteHead(title));
        _html.Block("main", () =>
        {
            WriteFailed();
            WriteSections();
            WriteOverview();
            _html.Block("h2 id=\"rules\"", In("Regel for regel", "Regel for regel", "Rule by rule"));
            foreach (var rule in coverage.Rules)
            {
                new CoveragePageRule(_html, rule, language).Write();
            }

            if (coverage.Rules.IsEmpty)
            {
                _html.Block("p", In("Det er ingen regler her.", "Det er ingen reglar her.", "There are no rules here."));
            }
        });
        _html.Markup("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(_html.ToString());
    }

    private void WriteHead(string title)
    {
        _html.Block("h1", title);
        _html.Block("p", CoverageTexts.Summary(coverage, language));
        _html.Block("p", In(
            "Et utfall er vist når et eksempel kommer til det. Et vilkår er vist med «ja» og med «nei» når et eksempel avgjøres av det: Hadde svaret på vilkåret vært det motsatte og alt annet likt, ville avgjørelsen blitt en annen. En grense er vist når eksempler står helt inntil den på begge sider: på selve grensen, og høyst én dag, måned eller annen enhet fra den.",
            "Eit utfall er vist når eit døme kjem til det. Eit vilkår er vist med «ja» og med «nei» når eit døme blir avgjort av det: Hadde svaret på vilkåret vore det motsette og alt anna likt, ville avgjerda blitt ei anna. Ei grense er vist når døme står heilt inntil henne på begge sider: på sjølve grensa, og høgst éin dag, månad eller anna eining frå henne.",
            "A verdict is shown where an example comes to it. A condition is shown with “yes” and with “no” where an example turns on it: with the answer turned round, and all else the same, the decision would be another. A limit is shown where examples stand right beside it on both sides: at the limit itself, and no more than one day, month or other unit from it."));
        _html.Block("p", In(
            "At noe er vist, betyr at et eksempel prøver det, ikke at regelen er riktig lest. Siden er støtte for den som skriver og kontrollerer regler. Den er ingen avgjørelse.",
            "At noko er vist, tyder at eit døme prøver det, ikkje at regelen er rett lesen. Sida er støtte for den som skriv og kontrollerer reglar. Ho er inga avgjerd.",
            "That something is shown means that an example tries it, not that the rule has been read rightly. The page supports those who write and check rules. It is no decision."));
    }

    private void WriteFailed()
    {
        var failed = coverage.Results.Where(r => !r.Holds).ToList();
        if (coverage.Results.IsEmpty)
        {
            _html.Block("p class=\"missing\"", In("Det er ingen eksempler, og derfor er ingenting vist.", "Det er ingen døme, og difor er ingenting vist.", "There are no examples, and so nothing is shown."));
        }

        if (failed.Count == 0)
        {
            return;
        }

        _html.Block("h2", In("Eksempler som ikke holder", "Døme som ikkje held", "Examples that do not hold"));
        _html.Block("p", In("De er ikke regnet med: de viser ikke det de sier.", "Dei er ikkje rekna med: dei viser ikkje det dei seier.", "They are not counted: they do not show what they say."));
        _html.Block("ul", () =>
        {
            foreach (var result in failed)
            {
                _html.Block("li", () => _html.Text($"{result.Example.Rule}: ").Element("span lang=\"nb\"", $"«{result.Example.Name}»"));
            }
        });
    }

    private void WriteSections()
    {
        if (coverage.Sections.IsEmpty)
        {
            return;
        }

        _html.Block("h2", In("Sted for sted i kilden", "Stad for stad i kjelda", "Section by section"));
        var caption = In("Hva eksemplene viser av reglene fra hvert sted i kilden", "Kva døma viser av reglane frå kvar stad i kjelda", "What the examples show of the rules from each section of the source");
        Table(caption, [In("Sted", "Stad", "Section"), .. Shares(), In("Normer", "Normer", "Norms"), In("Regler", "Reglar", "Rules"), In("Eksempler", "Døme", "Examples")], () =>
        {
            foreach (var section in coverage.Sections)
            {
                Row(() => _html.Text($"{section.Document} {section.Section}"), [section.Norms.Length, section.Rules.Length, section.Examples], [section.Verdicts, section.Conditions, section.Boundaries]);
            }
        });
        WriteNorms(false, CoverageTexts.WithoutRule);
        WriteNorms(true, CoverageTexts.StatedOnly);
    }

    private void WriteNorms(bool isStated, Wording heading)
    {
        var norms = coverage.Sections.SelectMany(s => s.Norms).Where(n => n.Rules.IsEmpty && n.IsStated == isStated).ToList();
        if (norms.Count == 0)
        {
            return;
        }

        _html.Block("h3", heading.In(language));
        _html.Block("ul", () =>
        {
            foreach (var norm in norms)
            {
                _html.Block("li", () => _html.Element("strong", norm.Norm.Id).Text($" ({norm.Norm.Citation.Document} {norm.Norm.Citation.Section}): ").Element(language == Language.Nn ? "span lang=\"nb\"" : "span", norm.Norm.Statement(language)));
            }
        });
    }

    private void WriteOverview()
    {
        if (coverage.Rules.IsEmpty)
        {
            return;
        }

        _html.Block("h2", In("Reglene, de som viser minst først", "Reglane, dei som viser minst først", "The rules, those that show least first"));
        var caption = In("Hva eksemplene til hver regel viser", "Kva døma til kvar regel viser", "What the examples of each rule show");
        Table(caption, [In("Regel", "Regel", "Rule"), .. Shares(), In("Eksempler", "Døme", "Examples")], () =>
        {
            foreach (var rule in CoverageTexts.WorstFirst(coverage))
            {
                Row(() => _html.Markup($"<a href=\"#{Anchor(rule)}\">").Text(rule.Rule).Markup("</a> ").Text(rule.Title(language)), [rule.Examples], [rule.VerdictShare, rule.ConditionShare, rule.BoundaryShare]);
            }
        });
    }

    private string[] Shares() => [In("Utfall", "Utfall", "Verdicts"), In("Vilkår", "Vilkår", "Conditions"), In("Grenser", "Grenser", "Limits")];

    private void Table(string caption, string[] heads, Action rows) =>
        _html.Block($"div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{HtmlText.Escape(caption)}\"", () => _html.Block("table", () =>
        {
            _html.Block("caption", () => _html.Element("span", caption));
            _html.Block("thead", () => _html.Block("tr", () =>
            {
                foreach (var head in heads)
                {
                    _html.Element(ReferenceEquals(head, heads[0]) ? "th scope=\"col\"" : "th scope=\"col\" class=\"n\"", head);
                }
            }));
            _html.Block("tbody", rows);
        }));

    private void Row(Action head, int[] numbers, CoverageShare[] shares) => _html.Block("tr", () =>
    {
        _html.Element("th scope=\"row\"", head);
        foreach (var share in shares)
        {
            var sign = share.Total == 0 ? "" : share.IsWhole ? "✓ " : "✗ ";
            var text = share.Total == 0 ? "–" : FormattableString.Invariant($"{share.Shown}/{share.Total}, {share.Percent} %");
            _html.Element($"td class=\"n {(share.Total == 0 ? "none" : share.IsWhole ? "shown" : "missing")}\"", sign + text);
        }

        foreach (var number in numbers)
        {
            _html.Element("td class=\"n\"", number.ToString(CultureInfo.InvariantCulture));
        }
    });

    private string In(string nb, string nn, string en) => new Wording(nb, nn, en).In(language);
}
