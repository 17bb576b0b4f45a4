using System.CommandLine;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>explain FILE --rule ID --on DAY</c>: the proof of one rule's findings.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    public const string Name = "explain";

    private readonly Argument<string> _file;
    private readonly FileRequest _request;
    private readonly Option<string> _rule;

    public ExplainCommand(Language language)
        : base(Name, new Words("Forklar hvordan én regel falt ut for en fil.", "Forklar korleis éin regel fall ut for ei fil.", "Explain how one rule came out for a file."), language)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om én ALIS eller én avtale (JSON); - er standard inn.", "Fila om éin ALIS eller éin avtale (JSON); - er standard inn.", "The file about one ALIS or one agreement (JSON); - is standard input."));
        _request = new FileRequest(language);
        _rule = new Option<string>("--rule") { HelpName = "ID", Description = new Words("Regelen, som SPES-02-1. Må gis.", "Regelen, som SPES-02-1. Må gjevast.", "The rule, such as SPES-02-1. Required.").In(language) };
        Take([_file], [_rule, .. _request.Options]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var rule = result.GetValue(_rule) ?? throw new ToolException(ToolTexts.OptionNeeded(_rule.Name, "SPES-02-1"));
        var day = _request.Day(result);
        var options = _request.Report(result);
        var path = result.GetValue(_file)!;
        var (engine, file, exitCode) = _request.Open(result, path, options, rule, terminal, folder => LoadRules(folder, terminal, json), d => Tell(d, terminal, json));
        if (engine is null || file is null)
        {
            return exitCode;
        }

        var explanations = engine.Explain(file, rule, day, options);
        if (json)
        {
            terminal.Write(ExplanationJson.Write(explanations, Language));
        }
        else
        {
            terminal.Write(ExplanationText.Write(explanations, Language, terminal.OutputColour, terminal.Width));
        }

        return ExitCode.Of([.. explanations.Select(e => e.Finding)]);
    }
}
