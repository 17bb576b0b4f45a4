using Alis.Rules.Diagnostics;
using Alis.Rules.Norms;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Norms;

public class NormFaultTests
{
    public static TheoryData<string, string> Faulty()
    {
        var data = new TheoryData<string, string>();
        foreach (var (given, expected) in CaseFile.Read("norm-errors.cases"))
        {
            data.Add(given, expected);
        }

        return data;
    }

    [Fact]
    public void Check_FolderAsItIs_HasNoFaults() => Assert.Empty(new NormFolder().Faults().Select(d => d.ToString()));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_EditedFolder_TellsWhatAndWhere(string edit, string expected)
    {
        var faults = new NormFolder().Edit(edit.Split(" := ", 2)[0], edit.Split(" := ", 2)[1]).Faults();

        string[] each = expected == "ok" ? [] : [.. expected.Split(", ALIS").Select((e, i) => i == 0 ? e : "ALIS" + e)];
        Assert.True(each.Length == faults.Count, string.Join("\n", faults));
        foreach (var wanted in each)
        {
            var parts = wanted.Split(' ', 3);
            Assert.True(
                faults.Exists(d => d.Code.Id == parts[0] && d.Where.Pointer.EndsWith(parts[1], StringComparison.Ordinal) && d.Where.Line > 0 && d.Help(Language.En).Contains(parts[2], StringComparison.Ordinal)),
                wanted + "\n" + string.Join("\n", faults));
        }
    }

    [Fact]
    public void Check_FolderWithoutNorms_IsWarnedOfAndGoesOn()
    {
        var folder = new NormFolder().Without("norms.json");
        var fault = Assert.Single(folder.Faults());

        Assert.Equal(NormCodes.NoNormList, fault.Code);
        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Null(NormFile.Load(folder.Texts).Value);
        Assert.Equal(3, QuotationCheck.Of(folder.Texts, folder.Rules, null).Compared);
    }

    [Fact]
    public void Check_FolderWithoutSources_IsWarnedOfOnceForEachDocument()
    {
        var folder = new NormFolder().Without("sources/test.json");
        var fault = Assert.Single(folder.Faults());
        var quotations = QuotationCheck.Of(folder.Texts, folder.Rules, folder.Norms);

        Assert.Equal(QuotationCodes.NoSource, fault.Code);
        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Equal(0, quotations.Compared);
        Assert.Equal(["LAW", "TEST"], quotations.WithoutSource.AsEnumerable());
    }

    [Fact]
    public void Check_TwoFilesOfOneSource_IsTold()
    {
        var folder = new NormFolder().With("sources/zzz.json", """{ "formatVersion": 1, "document": "TEST", "title": "t", "passages": [] }""");
        var fault = Assert.Single(folder.Faults());

        Assert.Equal(QuotationCodes.SameSource, fault.Code);
        Assert.Equal("sources/zzz.json", fault.Where.Document);
    }

    [Fact]
    public void Check_DifferenceWithADecision_IsTakenOnlyWhereTheNormNamesIt()
    {
        var folder = new NormFolder().Edit("own/workflows/file.json /Rules/0/Properties/strength", "\"should\"").Edit("own/workflows/file.json /Rules/0/Properties/party", "\"hospital\"");
        Assert.Equal(["ALIS2305", "ALIS2306"], folder.Faults().Select(d => d.Code.Id));

        Assert.Empty(folder.Edit("own/workflows/file.json /Rules/0/Properties/decisions", "[1, 7]").Faults());
        Assert.Equal(2, folder.Edit("norms.json /norms/0/decision", "8").Faults().Count);
    }

    [Fact]
    public void Quotations_OfTheFolder_AreCounted()
    {
        var folder = new NormFolder();
        var quotations = QuotationCheck.Of(folder.Texts, folder.Rules, folder.Norms);

        // A provision, two statements, two norms.
        Assert.Equal(5, quotations.Compared);
        Assert.Equal(["LAW"], quotations.WithoutSource.AsEnumerable());
    }

    [Fact]
    public void Cases_EveryCodeOfNormsAndQuotations_HasOne()
    {
        var seen = CaseFile.Read("norm-errors.cases").SelectMany(c => c.Expected.Split(", ")).Select(e => e.Split(' ')[0]).ToHashSet();
        // These need more than an edit of one value; their tests are above.
        var elsewhere = new[] { NormCodes.NoNormList, QuotationCodes.SameSource };

        Assert.Empty(Codes.Of(typeof(NormCodes), typeof(QuotationCodes)).Except(elsewhere).Select(c => c.Id).Except(seen));
    }
}
