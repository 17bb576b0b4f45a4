namespace Alis.Rules.Http.Lines;

/// <summary>What became of a stream of lines.</summary>
/// <param name="Answered">How many lines were answered.</param>
/// <param name="HasStalled">Whether it was left because nothing more came in for as long as the options allow; all lines that had come were answered.</param>
public readonly record struct LineCount(long Answered, bool HasStalled);
