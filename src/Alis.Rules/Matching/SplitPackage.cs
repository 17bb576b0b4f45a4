namespace Alis.Rules.Matching;

/// <summary>Two parts of a service that a candidate could have, one after the other.</summary>
/// <param name="First">The half of the first part.</param>
/// <param name="FirstStart">The first day of the first part.</param>
/// <param name="Second">The half of the second part, of another window.</param>
/// <param name="SecondStart">The first day of the second part.</param>
/// <param name="Wish">Where it stands for the candidate, what weighs most first: the same department, how far the first part is from the wish, the gap.</param>
/// <param name="FirstPlace">What weighs less of the first part: place, department, specialty.</param>
/// <param name="SecondPlace">The same of the second part.</param>
internal sealed record SplitPackage(HalfWindow First, int FirstStart, HalfWindow Second, int SecondStart, ulong Wish, ulong FirstPlace, ulong SecondPlace) : IComparable<SplitPackage>
{
    public int CompareTo(SplitPackage? other)
    {
        if (other is null)
        {
            return -1;
        }

        var order = Wish.CompareTo(other.Wish);
        order = order != 0 ? order : FirstPlace.CompareTo(other.FirstPlace);
        order = order != 0 ? order : SecondPlace.CompareTo(other.SecondPlace);
        order = order != 0 ? order : FirstStart.CompareTo(other.FirstStart);
        order = order != 0 ? order : First.Index.CompareTo(other.First.Index);
        return order != 0 ? order : Second.Index.CompareTo(other.Second.Index);
    }
}
