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
    private readonly Option<string> _lifecycle;

    public ExplainCommand(Language language)
        : base(Name, new Words("Forklar hvordan én regel falt ut for en fil, eller vis et livsløp.", "Forklar korleis éin regel fall ut for ei fil, eller vis eit livsløp.", "Explain how one rule came out for a file, or show a lifecycle."), language, ExtraFormat.Drawing)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om én ALIS eller én avtale (JSON); - er standard inn.", "Fila om éin ALIS eller éin avtale (JSON); - er standard inn.", "The file about one ALIS or one agreement (JSON); - is standard input."));
        _request = new FileRequest(language);
        _rule = new Option<string>("--rule") { HelpName = "ID", Description = new Words("Regelen, som SPES-02-1. Denne eller --lifecycle må gis.", "Regelen, som SPES-02-1. Denne eller --lifecycle må gjevast.", "The rule, such as SPES-02-1. This or --lifecycle is required.").In(language) };
        _lifecycle = new Option<string>("--lifecycle")
        {
            HelpName = string.Join('|', LifecycleRequest.Subjects),
            Description = new Words("Livsløpet til dette i stedet for en regel; med --format svg som tegning.", "Livsløpet til dette i staden for ein regel; med --format svg som teikning.", "The lifecycle of this instead of a rule; with --format svg as a drawing.").In(language),
        };
        Take([_file], [_rule, _lifecycle, .. _request.Options]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        if (CommonOptions.Among(result, _lifecycle, LifecycleRequest.Subjects) is { } subject)
        {
            if (result.GetValue(_rule) is not null)
            {
                throw new ToolException(ToolTexts.OneOf(_rule.Name, _lifecycle.Name));
            }

            return new LifecycleRequest(_request, Language, folder => LoadRules(folder, terminal, json), (d, isAssessed) => Tell(d, terminal, json, isAssessed: isAssessed))
                .Run(result, result.GetValue(_file)!, subject, FormatOf(result), terminal);
        }

        if (FormatOf(result) == "svg")
        {
            throw new ToolException(ToolTexts.OptionNeeded(_lifecycle.Name, LifecycleRequest.Subjects[0]));
        }

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
