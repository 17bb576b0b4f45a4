using System.CommandLine;
using System.Globalization;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>deadlines FILE --on DAY</c>: what is to be done, by whom and by when. It tells how things stand and never fails because of that.</summary>
internal sealed class DeadlinesCommand : ToolCommand
{
    public const string Name = "deadlines";

    private readonly Argument<string> _file;
    private readonly FileRequest _request;
    private readonly Option<string> _until;
    private readonly Option<string> _party;
    private readonly Option<string> _all;
    private readonly Option<string[]> _alarm;

    public DeadlinesCommand(Language language)
        : base(Name, new Words("Vis plikter og frister for en fil, også som kalender.", "Vis plikter og fristar for ei fil, òg som kalender.", "List the obligations and deadlines of a file, also as a calendar."), language, ExtraFormat.Calendar)
    {
        _file = File(new Words("FIL", "FIL", "FILE").In(language), new Words("Filen om én ALIS eller én avtale (JSON); - er standard inn.", "Fila om éin ALIS eller éin avtale (JSON); - er standard inn.", "The file about one ALIS or one agreement (JSON); - is standard input."));
        _request = new FileRequest(language);
        _until = CommonOptions.Until(language);
        _party = CommonOptions.Party(language);
        _all = new Option<string>("--all") { Arity = ArgumentArity.Zero, Description = new Words("Ta også med det som er gjort.", "Ta òg med det som er gjort.", "List what is done too.").In(language) };
        _alarm = new Option<string[]>("--alarm")
        {
            HelpName = new Words("DAGER", "DAGAR", "DAYS").In(language),
            Arity = ArgumentArity.OneOrMore,
            Description = new Words("Kalender: varsle så mange dager før fristen, 0 til 366; kan gis flere ganger.", "Kalender: varsle så mange dagar før fristen, 0 til 366; kan gjevast fleire gonger.", "Calendar: an alarm so many days before the last day, 0 to 366; may be given several times.").In(language),
        };
        Take([_file], [.. _request.Options, _until, _party, _all, _alarm]);
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var day = _request.Day(result);
        var until = CommonOptions.DayOf(result, _until) ?? ObligationList.YearAfter(day);
        if (until < day)
        {
            throw new ToolException(ToolTexts.UntilBeforeOn(_until.Name));
        }

        var options = _request.Report(result);
        var party = CommonOptions.PartyOf(result, _party);
        var format = FormatOf(result);
        var alarms = AlarmsOf(result, format);
        var path = result.GetValue(_file)!;
        var (engine, file, exitCode) = _request.Open(result, path, options, null, terminal, folder => LoadRules(folder, terminal, json), d => Tell(d, terminal, json));
        if (engine is null || file is null)
        {
            return exitCode;
        }

        var list = engine.Obligations(file, day, until, options);
        list = party is null ? list : list.ForParty(party);
        list = result.GetResult(_all) is null ? list.Outstanding() : list;
        Write(list, format, alarms, terminal);
        return ExitCode.Good;
    }

    private void Write(ObligationList list, string format, List<int> alarms, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                terminal.Write(ObligationJson.Write(list, Language));
                break;
            case "ics":
                terminal.Write(ObligationCalendar.Write(list, Language, alarms));
                if (list.Obligations.Count(static o => o.Due is null) is > 0 and var without)
                {
                    terminal.WriteError($"alis-rules: {ToolTexts.NotInCalendar(without).In(Language)}\n");
                }

                break;
            default:
                terminal.Write(ObligationTable.Write(list, Language, terminal.OutputColour, terminal.Width));
                break;
        }
    }

    private List<int> AlarmsOf(ParseResult result, string format)
    {
        var alarms = new List<int>();
        foreach (var text in result.GetValue(_alarm) ?? [])
        {
            alarms.Add(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= ObligationCalendar.MostAlarmDays
                ? days
                : throw new ToolException(ToolTexts.NotAlarmDays(_alarm.Name, text)));
        }

        return alarms.Count == 0 || format == "ics" ? alarms : throw new ToolException(ToolTexts.OnlyInCalendar(_alarm.Name));
    }
}
