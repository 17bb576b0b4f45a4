using System.Runtime.InteropServices;
using Alis.Rules.Http;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Cli;

/// <summary>Reads a folder of rule books again upon the signal HUP, or when something in it has changed; faulty ones leave those that serve in place. Where there is no folder, the signal changes nothing, and does not end the service either.</summary>
internal sealed class RulesReload : IDisposable
{
    // An editor or a copying program writes many files: what is read half-written would be told as faulty for nothing.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly Lock _turn = new();
    private readonly string? _folder;
    private readonly RuleEngineSource _source;
    private readonly Terminal _terminal;
    private readonly Language _language;
    private readonly PosixSignalRegistration _signal;
    private readonly FileSystemWatcher? _watcher;
    private readonly Timer _timer;

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
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            _watcher.Changed += (_, _) => Later();
            _watcher.Created += (_, _) => Later();
            _watcher.Deleted += (_, _) => Later();
            _watcher.Renamed += (_, _) => Later();
            _watcher.Error += (_, _) => Later();
            _watcher.EnableRaisingEvents = true;
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
        _timer.Dispose();
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
