using System.CommandLine;
using System.Text;
using Alis.Rules.Text;

namespace Alis.Rules.Cli;

/// <summary>Writes the help of the tool or of one command; the parser's own help has its headings in English only.</summary>
internal static class HelpText
{
    public static Words About { get; } = new(
        "Holder opplysninger om en lege i spesialisering i allmennmedisin (ALIS) opp mot reglene.",
        "Held opplysningar om ein lege i spesialisering i allmennmedisin (ALIS) opp mot reglane.",
        "Holds the facts about a doctor in specialisation in general medicine (ALIS) against the rules.");

    private static Words ExitCodes { get; } = new(
        "Sluttkoder: 0 i orden, 1 feil bruk eller fil som ikke kan leses, 2 et krav er ikke oppfylt,\n3 feil i en tekst som ble lest, 4 et krav må vurderes.",
        "Sluttkodar: 0 i orden, 1 feil bruk eller fil som ikkje kan lesast, 2 eit krav er ikkje oppfylt,\n3 feil i ein tekst som vart lesen, 4 eit krav må vurderast.",
        "Exit codes: 0 in order, 1 wrong use or a file that cannot be read, 2 a rule that binds is not met,\n3 a fault in a text that was read, 4 a rule that binds is undecided.");

    private static Words Disclaimer { get; } = new(
        "En rapport er støtte for en avgjørelse. Den er ikke en avgjørelse.",
        "Ein rapport er støtte for ei avgjerd. Han er ikkje ei avgjerd.",
        "A report supports a decision. It is not a decision.");

    public static string Of(Command root, Command? chosen, Language language)
    {
        var command = chosen ?? root;
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n");
        var usage = new Words("Bruk:", "Bruk:", "Usage:").In(language);
        if (chosen is null)
        {
            text.Append(usage).Append(" alis-rules ").Append(new Words("KOMMANDO", "KOMMANDO", "COMMAND").In(language)).Append(" …\n");
            Rows(text, new Words("Kommandoer:", "Kommandoar:", "Commands:").In(language), root.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        }
        else
        {
            text.Append(usage).Append(" alis-rules ").Append(chosen.Name);
            foreach (var argument in chosen.Arguments)
            {
                var several = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
                text.Append(argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}{several}" : $" [{argument.Name}]");
            }

            text.Append(" …\n");
            Rows(text, new Words("Argumenter:", "Argument:", "Arguments:").In(language), chosen.Arguments.Select(a => (a.Name, a.Description ?? "")));
        }

        Rows(text, new Words("Valg:", "Val:", "Options:").In(language), command.Options.Select(o => (o.HelpName is null ? o.Name : $"{o.Name} {o.HelpName}", o.Description ?? "")));
        text.Append('\n').Append(ExitCodes.In(language)).Append('\n').Append(Disclaimer.In(language)).Append('\n');
        return text.ToString();
    }

    private static void Rows(StringBuilder text, string heading, IEnumerable<(string Name, string About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(heading).Append('\n');
        var width = all.Max(r => r.Name.Length);
        foreach (var (name, about) in all)
        {
            text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(about).Append('\n');
        }
    }
}
