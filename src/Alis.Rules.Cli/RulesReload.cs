using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Alis.Rules.Http;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli;

/// <summary>Reads a folder of rule books again upon the signal HUP, or when something in it has changed; faulty ones leave those that serve in place. Where there is no folder, the signal changes nothing, and does not end the service either.</summary>
internal sealed class RulesReload : IDisposable
{
    // An editor or a copying program writes many files: what is read half-written would be told as faulty for nothing.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly string? _folder;
    private readonly RuleEngineSource _source;
    private readonly Terminal _terminal;
    private readonly Language _language;
    private readonly PosixSignalRegistration _signal;
    private readonly Timer _timer;
    private readonly Timer? _look;
    private string _seen = "";

    public RulesReload(string? folder, bool isWatched, RuleEngineSource source, Terminal terminal, Language language)
    {
        (_folder, _source, _terminal, _language) = (folder, source, terminal, language);
        _timer = new Timer(_ => Read());
        _signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            Later();
        });
        if (isWatched && folder is not null)
        {
            // Looked at again and again: what the system tells of a folder ends when another takes its name, and is not told of every kind of disk.
            _seen = Print(folder);
            _look = new Timer(_ => Look(folder));
            _look.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _look?.Dispose();
        _signal.Dispose();
        _timer.Dispose();
    }

    private void Look(string folder)
    {
        var print = Print(folder);
        if (print != _seen)
        {
            _seen = print;
            Later();
        }

        _ = _look!.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    // Names, times and lengths; a folder that is gone has none.
    private static string Print(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*.json", SearchOption.AllDirectories).Select(static f => $"{f.FullName}|{f.LastWriteTimeUtc.Ticks}|{f.Length}").Order(StringComparer.Ordinal);
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private void Later() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Read()
    {
        if (_folder is null)
        {
            return;
        }

        lock (_turn)
        {
            try
            {
                var outcome = _source.Replace(InputFiles.ReadFolder(_folder));
                _terminal.WriteError(DiagnosticTexts.Text(outcome.Diagnostics, _language, _terminal.ErrorColour));
                var told = _source.IsLastRefused ? ToolTexts.RulesKept : ToolTexts.RulesReplaced(_source.Current.Rules.Hash);
                _terminal.WriteError($"{told.In(_language)}\n");
            }
            catch (ToolException fault)
            {
                // Nothing could be read, which is refused like any other set without a rule book.
                _ = _source.Replace([]);
                _terminal.WriteError($"alis-rules: {fault.Words.In(_language)}\n{ToolTexts.RulesKept.In(_language)}\n");
            }
        }
    }
}
