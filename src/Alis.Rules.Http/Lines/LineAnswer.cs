using System.Buffers;

namespace Alis.Rules.Http.Lines;

/// <summary>Answers one line. Called by several threads at once.</summary>
/// <param name="line">The line without its line feed; null where it is longer than a line may be.</param>
/// <param name="number">Its number, counted from 1.</param>
/// <param name="output">Where the answer is written: one line, without a line feed.</param>
public delegate void LineAnswer(byte[]? line, long number, IBufferWriter<byte> output);
