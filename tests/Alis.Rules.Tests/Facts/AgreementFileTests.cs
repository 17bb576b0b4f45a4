using Alis.Rules.Facts;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Facts;

public class AgreementFileTests
{
    [Fact]
    public void ToCanonicalSource_ReadBack_GivesTheSameFile() => Prop.ForAll(
        AgreementFacts.Complete.ToArbitrary(),
        drawn =>
        {
            var source = drawn.ToCanonicalSource();
            var read = AgreementFileReader.Read("a.json", source).GetValueOrThrow();

            Assert.Equal(read, AgreementFileReader.Read("a.json", read.ToCanonicalSource()).GetValueOrThrow());
            Assert.Equal(read.ToCanonicalSource(), FactFileReader.Read("a.json", source).GetValueOrThrow().ToCanonicalSource());
            Assert.Equal(read, new AgreementFileBuilder { Key = drawn.Key, Kind = drawn.Kind, Rulebook = drawn.Rulebook, Parties = drawn.Parties, Replaces = drawn.Replaces, Contents = drawn.Contents, Events = drawn.Events, Listings = drawn.Listings }.Build().GetValueOrThrow());
        }).Holds(100);

    [Fact]
    public void Read_Faults_AreToldAllAtOnceWithTheirPlaces()
    {
        var faults = AgreementFileReader.Read("a.json", """
            { "formatVersion": 1,
              "agreement": { "kind": "pact", "parties": [{ "key": "a" }, { "key": "a" }] },
              "events": [{ "kind": "sined", "on": "2024-02-30" }, { "kind": "listing-matched", "on": "2024-02-01", "listing": "l2" }],
              "listings": [{ "key": "l1", "from": "2024-03-01", "to": "2024-02-01" }] }
            """).Diagnostics;

        Assert.Equal(
            ["ALIS1008 /agreement", "ALIS1014 /agreement/kind", "ALIS5004 /agreement/parties/1/key", "ALIS1014 /events/0/kind", "ALIS1010 /events/0/on", "ALIS5027 /events/1/listing", "ALIS5003 /listings/0"],
            faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column).Select(f => $"{f.Code.Id} {f.Where.Pointer}"));
    }

    [Fact]
    public void Build_FaultyFile_TellsWhatItsJsonTells() =>
        Assert.Equal("ALIS1008 /agreement", Assert.Single(new AgreementFileBuilder { Kind = "portal" }.Build().Diagnostics.Select(f => $"{f.Code.Id} {f.Where.Pointer}")));

    [Fact]
    public void Read_IdentityNumberAsKey_IsRefused() =>
        Assert.Contains(AgreementFileReader.Read("a.json", """{ "formatVersion": 1, "agreement": { "key": "01017012345" } }""").Diagnostics, f => f.Code.Severity == Alis.Rules.Diagnostics.Severity.Error);

    [Fact]
    public void Read_HalfASurrogatePair_IsAFault() => Assert.Equal("ALIS1018", Assert.Single(FactFileReader.Read("a.json", "\"\ud800").Diagnostics).Code.Id);

    [Theory]
    [InlineData("""{ "formatVersion": 1, "agreement": { "key": "a" } }""", true)]
    [InlineData("""{ "formatVersion": 1, "candidate": { "key": "c" }, "agreementFile": { "agreement": { "key": "a" } } }""", false)]
    [InlineData("""{ "formatVersion": 1 }""", false)]
    public void Read_EitherKind_IsToldByItsMember(string json, bool isAlone) =>
        Assert.Equal(isAlone, FactFileReader.Read("f.json", json).GetValueOrThrow().IsAgreementAlone);

    [Fact]
    public void On_ADay_LeavesOutWhatIsLater()
    {
        var file = AgreementFileReader.Read("a.json", """
            { "formatVersion": 1, "agreement": { "key": "a" },
              "events": [{ "kind": "signed", "on": "2024-02-01" }, { "kind": "signed", "on": "2024-02-02" }, { "kind": "signed", "on": "2024-01-01", "recordedOn": "2024-03-01" }],
              "listings": [{ "key": "l1", "publishedOn": "2024-02-02" }] }
            """).GetValueOrThrow();
        var view = file.ToTrainingFile().AsOf(new LocalDate(2024, 2, 1), new LocalDate(2024, 2, 1)).AgreementFile!;

        Assert.Equal([new LocalDate(2024, 2, 1)], view.Events!.Select(e => e.On!.Value));
        Assert.Empty(view.Listings!);
    }
}
