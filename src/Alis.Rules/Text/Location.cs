namespace Alis.Rules.Text;

/// <summary>A place in a text that was handed to the library.</summary>
/// <param name="Document">The name the caller gave the text, such as a file name; empty for facts built from objects.</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901) of the value; empty for the whole document.</param>
/// <param name="Line">The line, counted from 1; 0 where the text has no lines (facts built from objects).</param>
/// <param name="Column">The column in UTF-16 units, counted from 1; 0 where there is no line.</param>
/// <param name="Length">How many UTF-16 units the place covers; 0 where that is not known.</param>
public readonly record struct Location(string Document, string Pointer, int Line, int Column, int Length)
{
    /// <summary>Gets the place that is a whole document.</summary>
    /// <param name="document">The document's name.</param>
    public static Location Whole(string document) => new(document, "", 0, 0, 0);

    /// <summary>Writes <c>document:line:column pointer</c>, leaving out what is not known.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString()
    {
        var place = Line == 0 ? Document : FormattableString.Invariant($"{Document}:{Line}:{Column}");
        return string.IsNullOrEmpty(Pointer) ? place : place.Length == 0 ? Pointer : $"{place} {Pointer}";
    }
}
