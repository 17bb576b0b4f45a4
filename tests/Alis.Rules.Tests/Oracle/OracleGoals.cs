using System.Globalization;
using System.Text.Json.Nodes;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Tests.Oracle;

/// <summary>Goals of a list of the catalogue, read from its file, past the library.</summary>
internal static class OracleGoals
{
    private static readonly Lazy<JsonNode> Catalogue = new(() => JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("rules", "catalogues", "learning-goals.json")))!);

    /// <summary>Returns the codes of a list: those that stand alone, and those of its series one by one.</summary>
    public static List<string> Of(string list)
    {
        var codes = new List<string>();
        foreach (var entry in Catalogue.Value["entries"]!.AsArray().Where(e => IsOf(e, list)))
        {
            codes.Add(entry!["code"]!.GetValue<string>());
        }

        foreach (var series in Catalogue.Value["series"]!.AsArray().Where(e => IsOf(e, list)))
        {
            for (var number = series!["first"]!.GetValue<int>(); number <= series["last"]!.GetValue<int>(); number++)
            {
                codes.Add(series["prefix"]!.GetValue<string>() + "-" + number.ToString("D" + series["digits"]!.GetValue<int>(), CultureInfo.InvariantCulture));
            }
        }

        return codes;
    }

    /// <summary>Goes through the list goal by goal: each is there for certain, perhaps, or not.</summary>
    public static OracleNumber Among(string list, OracleList goals)
    {
        if (goals.Items is not { } records)
        {
            return OracleNumber.Unknown;
        }

        var (least, most) = (0, 0);
        foreach (var code in Of(list))
        {
            least += records.Any(r => r.IsCertain && ((GoalRecord)r.Value).Code == code) ? 1 : 0;
            most += records.Any(r => ((GoalRecord)r.Value).Code == code) ? 1 : 0;
        }

        return new OracleNumber(least, Math.Min(Of(list).Count, most + records.Count(r => ((GoalRecord)r.Value).Code is null)));
    }

    private static bool IsOf(JsonNode? entry, string list) => entry!["list"]?.GetValue<string>() == list;
}
