namespace Alis.Rules.Benchmarks.Matching;

/// <summary>What a generated market is made of, and what is known of it.</summary>
/// <param name="Name">The name; U is for uniform, M for one master order and popular posts, D for markets shaped like those of hospital posts.</param>
/// <param name="IsMaster">Whether some posts are popular and all put the candidates in nearly one order.</param>
/// <param name="Candidates">How many candidates there are.</param>
/// <param name="Posts">How many posts there are.</param>
/// <param name="Listed">How many posts each candidate lists.</param>
/// <param name="Seats">How many places each post has.</param>
/// <param name="Hash">How the SHA-256 of the market's text begins.</param>
/// <param name="Matched">How many candidates get a post.</param>
internal sealed record MarketSize(string Name, bool IsMaster, int Candidates, int Posts, int Listed, int Seats, string Hash, int Matched)
{
    public static MarketSize U1000 { get; } = new("U-1000", false, 1_000, 100, 10, 9, "f5ee9789", 900);

    public static MarketSize M1000 { get; } = U1000 with { Name = "M-1000", IsMaster = true, Hash = "f165b475", Matched = 899 };

    public static MarketSize U10000 { get; } = new("U-10000", false, 10_000, 1_000, 10, 9, "6f97475d", 9_000);

    public static MarketSize M10000 { get; } = U10000 with { Name = "M-10000", IsMaster = true, Hash = "275d58b1", Matched = 8_987 };

    public static MarketSize U50000 { get; } = new("U-50000", false, 50_000, 5_000, 20, 9, "d8356f34", 45_000);

    public static MarketSize M50000 { get; } = U50000 with { Name = "M-50000", IsMaster = true, Hash = "2fbd49a8", Matched = 44_999 };

    public static MarketSize DU2000 { get; } = new("DU-2000", false, 2_000, 500, 500, 3, "49cbc719", 1_500);

    public static MarketSize DM2000 { get; } = DU2000 with { Name = "DM-2000", IsMaster = true, Hash = "d68fcfb3" };

    public static IReadOnlyList<MarketSize> All { get; } = [U1000, M1000, U10000, M10000, U50000, M50000, DU2000, DM2000];

    public int Contracts => Candidates * Listed;
}
