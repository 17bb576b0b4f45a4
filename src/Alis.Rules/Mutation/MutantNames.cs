namespace Alis.Rules.Mutation;

/// <summary>Names for proposed examples, in bokmål as the names of examples are.</summary>
internal static class MutantNames
{
    // A file of examples allows 200 characters.
    private const int MostOfEach = 60;

    public static string Of(Mutant mutant, HashSet<string> taken)
    {
        var (was, now) = (Short(mutant.Was), Short(mutant.Is));
        var name = (was.Length, now.Length) switch
        {
            (0, _) => $"forslag: {mutant.In} uten {now}",
            (_, 0) => $"forslag: {mutant.In} med {was}",
            _ => $"forslag: {mutant.In} med {was}, ikke {now}",
        };
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
        {
            free = FormattableString.Invariant($"{name} ({i})");
        }

        return free;
    }

    private static string Short(string text) => text.Length <= MostOfEach ? text : text.Substring(0, MostOfEach - 1) + "…";
}
