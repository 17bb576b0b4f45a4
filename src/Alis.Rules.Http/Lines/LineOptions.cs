namespace Alis.Rules.Http.Lines;

/// <summary>How a stream of lines is worked through.</summary>
public sealed record LineOptions
{
    /// <summary>The most that <see cref="MaxLineBytes"/> can be: 64 MiB, far above what any reader takes.</summary>
    public const int MostLineBytes = 64 * 1024 * 1024;

    /// <summary>Gets on how many threads lines are answered: from 1 up; one for each processor unless set.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets the most bytes of a line: from 1 up to <see cref="MostLineBytes"/>; 4 MiB unless set.</summary>
    public int MaxLineBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Gets for how long nothing may come in and nothing go out; null for as long as it takes.</summary>
    public TimeSpan? IdleTimeout { get; init; }
}
