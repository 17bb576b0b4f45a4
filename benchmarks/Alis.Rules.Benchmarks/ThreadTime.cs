using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Alis.Rules.Benchmarks;

/// <summary>Processor time of this thread on Linux, so that other programs do not count; wall-clock time elsewhere.</summary>
internal static partial class ThreadTime
{
    private const int ClockOfThread = 3;

    public static double Seconds()
    {
        if (OperatingSystem.IsLinux() && ClockGetTime(ClockOfThread, out var time) == 0)
        {
            return time.Seconds + (time.Nanoseconds * 1e-9);
        }

        return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    private readonly struct TimeSpec
    {
        public readonly nint Seconds;

        public readonly nint Nanoseconds;
    }
}
