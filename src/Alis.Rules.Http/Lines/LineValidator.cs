using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using NodaTime;

namespace Alis.Rules.Http.Lines;

/// <summary>Validates files that stand one on a line: one report on a line out, or one object with what is wrong with the line. Immutable and safe for any number of threads.</summary>
public sealed class LineValidator
{
    private readonly RuleEngine _engine;
    private readonly LocalDate _day;
    private readonly string _name;
    private readonly ReportOptions _options;

    /// <summary>Makes a validator.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="day">The assessed day.</param>
    /// <param name="name">What diagnostics call the stream.</param>
    /// <param name="options">What else may be said; null for the defaults. Its rule books must be known.</param>
    /// <exception cref="ArgumentNullException">The engine or the name is null.</exception>
    public LineValidator(RuleEngine engine, LocalDate day, string name, ReportOptions? options = null)
    {
        _engine = engine ?? throw new ArgumentNullException(nameof(engine));
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _day = day;
        _options = options ?? new ReportOptions();
    }

    /// <summary>Gets the only party whose duties are written, <c>candidate</c>, <c>hospital</c> or <c>municipality</c>; null for all.</summary>
    public string? Party { get; init; }

    /// <summary>Gets the language of all texts.</summary>
    public Language Language { get; init; }

    /// <summary>Gets the most bytes of a line, for saying so where one is longer.</summary>
    public int MaxLineBytes { get; init; } = new LineOptions().MaxLineBytes;

    /// <summary>Gets what is told of each line: its report, or null where it is faulty, and the diagnostics. Called by several threads at once.</summary>
    public Action<Report?, ImmutableArray<Diagnostic>>? Observe { get; init; }

    /// <summary>Gets what is shown of a diagnostic about a faulty line; null for all of it.</summary>
    internal Func<Diagnostic, Diagnostic>? Shown { get; init; }

    /// <summary>Gets how long one line may take; null for as long as it takes.</summary>
    internal TimeSpan? Timeout { get; init; }

    /// <summary>Gets how many levels a line may have.</summary>
    internal int MaxDepth { get; init; } = AlisRulesOptions.MostDepth;

    /// <summary>Answers one line; see <see cref="LineAnswer"/>.</summary>
    /// <param name="line">The line; null where it is too long.</param>
    /// <param name="number">Its number, counted from 1.</param>
    /// <param name="output">Where the answer is written.</param>
    public void Answer(byte[]? line, long number, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (report, diagnostics) = line is null ? (null, [TooLong()]) : Assess(line);
        Observe?.Invoke(report, diagnostics);
        if (report is null)
        {
            DiagnosticTexts.WriteLine(output, Shown is null ? diagnostics : diagnostics.Select(Shown), Language, number);
        }
        else
        {
            ReportJson.WriteLine(output, Party is null ? report : report.ForParty(Party), Language, diagnostics);
        }
    }

    private (Report? Report, ImmutableArray<Diagnostic> Diagnostics) Assess(byte[] line)
    {
        if (BodyDepth.Fault(line, MaxDepth) is { } deep)
        {
            return (null, [deep]);
        }

        using var clock = Timeout is { } most ? new CancellationTokenSource(most) : null;
        try
        {
            var outcome = ReportRequest.Read(_engine, _name, line, _options);
            return (outcome.Value is { } file ? _engine.Validate(file, _day, _options, clock?.Token ?? default) : null, outcome.Diagnostics);
        }
        catch (OperationCanceledException) when (clock is { IsCancellationRequested: true })
        {
            return (null, [ProblemException.Of(ServiceCodes.TookTooLong, Timeout!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture))]);
        }
    }

    private Diagnostic TooLong() => new(ServiceCodes.LineTooLong, Location.Whole(_name), [MaxLineBytes.ToString(CultureInfo.InvariantCulture)]);
}
