using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

public class DistinctNumbersTests
{
    [Fact]
    public void AreIn_AnyNumbers_IsWhatASetSays()
    {
        var (draws, distinct, repeated) = (new Draws(5), new DistinctNumbers(), 0);
        for (var run = 0; run < 3000; run++)
        {
            var numbers = Enumerable.Range(0, draws.Next(60)).Select(_ => Number(draws)).ToArray();
            var from = draws.Next(numbers.Length + 1);
            var expected = numbers.Skip(from).Distinct().Count() == numbers.Length - from;

            Assert.Equal(expected, distinct.AreIn(numbers, from, numbers.Length));
            repeated += expected ? 0 : 1;
        }

        Assert.InRange(repeated, 500, 2500);
    }

    [Theory]
    [InlineData(1 << 14)]
    [InlineData((1 << 14) + 1)]
    [InlineData(100_000)]
    public void AreIn_ManyNumbers_FindsTheOnlyPair(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(static i => i * 977L).ToArray();
        Assert.True(new DistinctNumbers().AreIn([.. numbers], 0, count));

        numbers[count / 3] = numbers[count - 1];
        Assert.False(new DistinctNumbers().AreIn(numbers, 0, count));
    }

    // Looked for one after the other, these would take as many steps as there are pairs of them.
    [Fact]
    public void AreIn_NumbersChosenToFallTogether_AreToldApart()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(static i => FallingTo(i)).Where(static n => n >= 0).ToArray();
        Assert.InRange(numbers.Length, 4_000, 6_000);
        long[] asked = [.. numbers];
        Assert.True(new DistinctNumbers().AreIn(asked, 0, asked.Length));
        // They were put in order instead.
        Assert.Equal(numbers.Order(), asked);

        numbers[7] = numbers[^1];
        Assert.False(new DistinctNumbers().AreIn(numbers, 0, numbers.Length));
    }

    /// <summary>A number whose product begins with zeros: the inverse of the factor, times a small number.</summary>
    private static long FallingTo(int small)
    {
        unchecked
        {
            var inverse = 1UL;
            for (var i = 0; i < 6; i++)
            {
                inverse *= 2 - (0x9E3779B97F4A7C15 * inverse);
            }

            var folded = inverse * (ulong)small;
            return (long)(folded ^ (folded >> 32));
        }
    }

    /// <summary>Small numbers, which meet; large ones, which do not; and the ends.</summary>
    private static long Number(Draws draws) => draws.Next(4) switch
    {
        0 => draws.Next(200) - 100,
        1 => (long)draws.Next(int.MaxValue) << 31,
        2 => draws.Next(60) << 20,
        _ => draws.OneIn(100) ? long.MinValue : long.MaxValue - draws.Next(5000),
    };
}
