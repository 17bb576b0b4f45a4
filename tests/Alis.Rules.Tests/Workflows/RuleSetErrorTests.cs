using Alis.Rules.Diagnostics;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Workflows;

public class RuleSetErrorTests
{
    public static TheoryData<string, string> Faulty()
    {
        var data = new TheoryData<string, string>();
        foreach (var (given, expected) in CaseFile.Read("book-errors.cases"))
        {
            data.Add(given, expected);
        }

        return data;
    }

    [Fact]
    public void Load_BookAsItIs_HasNoFaults()
    {
        var loaded = RuleSetCases.Load(RuleSetCases.Book());

        Assert.Empty(loaded.Diagnostics);
        Assert.Equal("own", Assert.Single(loaded.Value!.Rulebooks).Id);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Load_EditedBook_TellsWhatAndWhere(string edit, string expected)
    {
        var loaded = RuleSetCases.Load(RuleSetCases.Edited(edit));

        Assert.Equal(expected == "ok", loaded.IsUsable);
        string[] each = expected == "ok" ? [] : [.. expected.Split(", ALIS").Select((e, i) => i == 0 ? e : "ALIS" + e)];
        Assert.True(each.Length == loaded.Diagnostics.Length, string.Join("\n", loaded.Diagnostics));
        foreach (var wanted in each)
        {
            var parts = wanted.Split(' ', 3);
            Assert.True(
                loaded.Diagnostics.Any(d => d.Code.Id == parts[0] && d.Where.Pointer.EndsWith(parts[1].TrimEnd('.'), StringComparison.Ordinal) && d.Help(Language.En).Contains(parts[2], StringComparison.Ordinal)),
                wanted + "\n" + string.Join("\n", loaded.Diagnostics));
        }

        Assert.All(loaded.Diagnostics, d => Assert.StartsWith("own/", d.Where.Document, StringComparison.Ordinal));
        Assert.All(loaded.Diagnostics, d => Assert.True(d.Where is { Line: > 0, Column: > 0 }, d.ToString()));
    }

    [Fact]
    public void Faulty_EveryCodeOfBooksAndWorkflows_HasACase()
    {
        var seen = CaseFile.Read("book-errors.cases").SelectMany(c => c.Expected.Split(", ")).Select(e => e.Split(' ')[0]).ToHashSet();
        // These need more than an edit of one value; their tests are below, in HostileWorkflowTests and in TurnTests.
        var elsewhere = new[] { RulebookCodes.NoRulebookFile, RulebookCodes.NoRulebooks, RulebookCodes.UnknownFile, WorkflowCodes.NestedTooDeep, WorkflowCodes.ExceptionsTooDeep, WorkflowCodes.IntervalNotFixed, WorkflowCodes.IntervalNotAboveZero, WorkflowCodes.AnchorInTurn, WorkflowCodes.TurnsOfNoObligation, WorkflowCodes.SecondNotAfterFirst };

        Assert.Empty(Codes.Of(typeof(WorkflowCodes), typeof(RulebookCodes), typeof(MatchingTermCodes)).Except(elsewhere).Select(c => c.Id).Except(seen));
    }

    [Fact]
    public void Load_FilesThatAreNotOfABook_AreTold()
    {
        Assert.Equal(RulebookCodes.NoRulebooks, Assert.Single(RuleSet.Load([]).Diagnostics).Code);
        Assert.Equal(RulebookCodes.NoRulebookFile, Assert.Single(RuleSet.Load([RuleSetCases.Text("provisions.json", """{ "formatVersion": 1, "provisions": [] }""")]).Diagnostics).Code);

        var extra = RuleSet.Load(RuleSetCases.Book().Select(f => RuleSetCases.Text(f.Key, RuleSetCases.Write(f.Value!))).Append(RuleSetCases.Text("notes.json", "{}")));
        Assert.Equal(RulebookCodes.UnknownFile, Assert.Single(extra.Diagnostics).Code);
        Assert.True(extra.IsUsable);
    }

    [Fact]
    public void Load_TextThatIsNotJson_TellsItAndGoesOn()
    {
        var texts = RuleSetCases.Book().Select(f => RuleSetCases.Text(f.Key, f.Key == "provisions.json" ? "{" : RuleSetCases.Write(f.Value!)));

        Assert.Equal(["ALIS4014", "ALIS1002", "ALIS4014", "ALIS4014"], RuleSet.Load(texts).Diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Load_SeveralWorkflowsInOneFile_AreAllRead()
    {
        var book = RuleSetCases.Book();
        var second = book["workflows/file.json"]!.DeepClone();
        second["WorkflowName"] = "own/second";
        second["Rules"]!.AsArray().RemoveAt(1);
        second["Rules"]![0]!["RuleName"] = "C";
        book["workflows/file.json"] = new System.Text.Json.Nodes.JsonArray(book["workflows/file.json"]!.DeepClone(), second);

        var loaded = RuleSetCases.Load(book);

        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(["A", "B", "C"], loaded.Value!.Find("own")!.Rules.Select(r => r.Id));
    }

    [Fact]
    public void Load_SameRuleInTwoWorkflows_IsTold()
    {
        var book = RuleSetCases.Book();
        book["workflows/other.json"] = book["workflows/file.json"]!.DeepClone();

        Assert.Equal(["ALIS2103", "ALIS2103"], RuleSetCases.Load(book).Diagnostics.Select(d => d.Code.Id));
    }
}
