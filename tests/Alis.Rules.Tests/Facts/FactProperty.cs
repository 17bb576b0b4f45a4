using FsCheck;
using FsCheck.Fluent;

namespace Alis.Rules.Tests.Facts;

/// <summary>Runs a property over generated values with a fixed seed.</summary>
internal static class FactProperty
{
    public static void ForAll<T>(Gen<T> values, Func<T, bool> holds, int cases = 100) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true).WithReplay(new Replay(new Rnd(20240610, 1234567891), null)),
            Prop.ForAll(values.ToArbitrary(), holds));
}
