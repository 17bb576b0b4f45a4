namespace Alis.Rules.Matching;

/// <summary>What it took to get a window: everyone who may have it and stands no lower gets it, or something ranked higher.</summary>
/// <param name="Window">The id of the window.</param>
/// <param name="Seats">How many seats it has.</param>
/// <param name="Filled">How many of them whole services have taken.</param>
/// <param name="Priority">The standing of the last one taken where no seat is left, comparable within the window only; null where one is.</param>
/// <param name="Position">The place in the round's order at this window of that one, from 1; null where a seat is left.</param>
public sealed record WindowCutoff(string Window, int Seats, int Filled, long? Priority, int? Position);
