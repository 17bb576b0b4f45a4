namespace Alis.Rules.Expressions.Compilation;

/// <summary>Kleene's three truth values, ordered so that "and" is the least and "or" the greatest.</summary>
internal enum Truth : byte
{
    /// <summary>Not known.</summary>
    Unknown = 1,

    False = 0,

    True = 2,
}

internal static class TruthLogic
{
    public static Truth And(this Truth a, Truth b) => a < b ? a : b;

    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    public static Truth Not(this Truth a) => (Truth)(2 - (byte)a);

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
