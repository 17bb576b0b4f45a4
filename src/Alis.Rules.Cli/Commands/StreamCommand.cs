using System.Collections.Immutable;
using System.CommandLine;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Http.Lines;
using Alis.Rules.Text;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>stream --on DAY</c>: a file a line in, a report a line out, for programs that pipe lines through workers.</summary>
internal sealed class StreamCommand : ToolCommand
{
    public const string Name = "stream";

    private const int MostWorkers = 1024;

    private readonly FileRequest _request;
    private readonly Option<string> _party;
    private readonly Option<string> _key;
    private readonly Option<string> _workers;
    private readonly Option<string> _maxLine;
    private readonly Option<string> _exitCode;

    public StreamCommand(Language language)
        : base(Name, new Words("Vurder filer fra standard inn, én på hver linje, og skriv én rapport på hver linje.", "Vurder filer frå standard inn, éi på kvar linje, og skriv éin rapport på kvar linje.", "Assess files from standard input, one on each line, and write one report on each line."), language)
    {
        _request = new FileRequest(language);
        _party = CommonOptions.Party(language);
        _key = ReceiptKey.Option(language);
        _workers = new Option<string>("--workers") { HelpName = new Words("ANTALL", "TAL", "NUMBER").In(language), Description = new Words("Hvor mange tråder som arbeider; ellers én for hver kjerne.", "Kor mange trådar som arbeider; elles éin for kvar kjerne.", "How many threads work; otherwise one for each core.").In(language) };
        _maxLine = new Option<string>("--max-line") { HelpName = new Words("BYTE", "BYTE", "BYTES").In(language), Description = new Words("Den lengste linjen som leses; ellers 4194304.", "Den lengste linja som blir lesen; elles 4194304.", "The longest line that is read; otherwise 4194304.").In(language) };
        _exitCode = new Option<string>("--exit-code") { Arity = ArgumentArity.Zero, Description = new Words("Avslutt med koden som `validate` av flere filer; ellers med 0 når alle linjer er besvart.", "Avslutt med koden som `validate` av fleire filer; elles med 0 når alle linjer er svara på.", "End with the code that `validate` of several files has; otherwise with 0 once all lines were answered.").In(language) };
        Take([], [.. _request.Options, _party, _key, _workers, _maxLine, _exitCode]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var day = _request.Day(result);
        var options = _request.Report(result) with { ReceiptKey = ReceiptKey.Of(result.GetValue(_key), terminal) };
        var party = CommonOptions.PartyOf(result, _party);
        var lines = new LineOptions();
        lines = lines with
        {
            Workers = Numbers.Of(result, _workers, 1, MostWorkers) ?? lines.Workers,
            MaxLineBytes = Numbers.Of(result, _maxLine, 1, LineOptions.MostLineBytes) ?? lines.MaxLineBytes,
        };
        if (LoadRules(result.GetValue(_request.Rules), terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        if (!FileRequest.KnowsRulebooks(rules, options, d => Tell(d, terminal, json)))
        {
            return ExitCode.Usage;
        }

        var codes = new LineCodes();
        var validator = new LineValidator(new RuleEngine(rules), day, "stdin", options)
        {
            Party = party,
            Language = Language,
            MaxLineBytes = lines.MaxLineBytes,
            Observe = result.GetResult(_exitCode) is null ? null : codes.Add,
        };
        _ = LinePipeline.RunAsync(InputFiles.Lines(terminal), terminal.Results, validator.Answer, lines, terminal.Ending).GetAwaiter().GetResult();
        return codes.First();
    }

    /// <summary>What the lines came to, as exit codes.</summary>
    private sealed class LineCodes
    {
        private readonly int[] _seen = new int[ExitCode.Undecided + 1];

        public void Add(Report? report, ImmutableArray<Diagnostic> diagnostics) => Volatile.Write(ref _seen[report is null ? ExitCode.BadInput : ExitCode.Of(report.Outcome)], 1);

        public int First() => ExitCode.FirstThatFits(Enumerable.Range(0, _seen.Length).Where(c => _seen[c] == 1));
    }
}
