using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Alis.Rules.Tests.Properties;

/// <summary>Runs an FsCheck property from a plain [Fact], with the same cases each time.</summary>
/// <remarks>
/// <c>ALIS_SEED=random</c> explores, <c>ALIS_SEED=seed,gamma[,size]</c> replays what a failure printed, <c>ALIS_SCALE=10</c> runs ten times as many cases.
/// </remarks>
internal static class PropertyCheck
{
    private const ulong Seed = 20250301;
    private const ulong Gamma = 1234567891;

    public static void Holds(this Property property, int cases = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Scale(cases)).WithQuietOnSuccess(true).WithReplay(Replay()), property);

    private static int Scale(int cases)
    {
        var text = Environment.GetEnvironmentVariable("ALIS_SCALE");
        return string.IsNullOrEmpty(text) ? cases : cases * int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static FSharpOption<Replay>? Replay()
    {
        var text = Environment.GetEnvironmentVariable("ALIS_SEED");
        if (string.Equals(text, "random", StringComparison.Ordinal))
        {
            return FSharpOption<Replay>.None;
        }

        ulong[] parts = string.IsNullOrEmpty(text)
            ? [Seed, Gamma]
            : [.. text.Split(',').Select(part => ulong.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
        var size = parts.Length > 2 ? FSharpOption<int>.Some((int)parts[2]) : FSharpOption<int>.None;
        return new Replay(new Rnd(parts[0], parts[1]), size);
    }
}
