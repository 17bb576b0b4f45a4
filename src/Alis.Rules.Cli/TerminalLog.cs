using Microsoft.Extensions.Logging;

namespace Alis.Rules.Cli;

/// <summary>Writes what the service itself logs, from warnings on, to the error stream: never what the framework says of single requests, which can hold what callers sent.</summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerProvider, ILogger
{
    private const string Own = "Alis.Rules.";

    private static readonly TerminalLog Silent = new(new Terminal(Stream.Null, Stream.Null, Stream.Null));

    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith(Own, StringComparison.Ordinal) ? this : Silent;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && !ReferenceEquals(this, Silent);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            terminal.WriteError($"{logLevel}: {formatter(state, null)}\n");
        }
    }

    public void Dispose()
    {
        // The streams are the process's.
    }
}

/// <summary>Adds the log.</summary>
internal static class TerminalLogExtensions
{
    public static ILoggingBuilder AddTerminal(this ILoggingBuilder logging, Terminal terminal) => logging.AddProvider(new TerminalLog(terminal));
}
