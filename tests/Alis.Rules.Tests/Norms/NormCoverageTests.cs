using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Norms;

public class NormCoverageTests
{
    private const string Rule = "own/workflows/file.json /Rules/0/Properties/";

    [Fact]
    public void Of_RuleWithExamples_IsCovered()
    {
        var norm = new NormFolder().Coverage("N-1");
        var rule = Assert.Single(norm.Rules);

        Assert.Equal(NormState.Covered, norm.State);
        Assert.Equal(("own", "A", 3), (rule.Rulebook, rule.Rule, rule.Examples));
        Assert.Equal([new(Verdict.Met, 1), new(Verdict.NotMet, 2)], rule.Verdicts.AsEnumerable());
        Assert.Equal((new LocalDate(2019, 1, 1), new LocalDate(2020, 1, 1), 7), (norm.Norm.WordingFrom, norm.Norm.WordingTo, norm.Norm.Decision));
        Assert.Equal(("b", "b", "e"), (norm.Norm.Statement(Language.Nb), norm.Norm.Statement(Language.Nn), norm.Norm.Statement(Language.En)));
    }

    [Theory]
    [InlineData("Met")]
    [InlineData("NotMet")]
    public void Of_RuleThatIsOnlyMetOrOnlyBroken_IsPartly(string only)
    {
        var folder = new NormFolder();
        for (var i = 0; i < 3; i++)
        {
            folder.Edit($"own/examples/A.json /examples/{i}/expect/0/verdict", $"\"{only}\"");
        }

        var norm = folder.Coverage("N-1");
        Assert.Equal(NormState.Partly, norm.State);
        Assert.Equal(["A"], norm.MissingExamples.AsEnumerable());
        Assert.Empty(norm.MissingForms);
        Assert.Equal(NormState.Covered, folder.Edit("norms.json /norms/0/strength", "\"def\"").Coverage("N-1").State);
    }

    [Fact]
    public void Of_RuleWithoutExamples_IsPartlyAndUnlookedAtIsNot()
    {
        var folder = new NormFolder().Without("own/examples/A.json");

        Assert.Equal((NormState.Partly, 0), (folder.Coverage("N-1").State, folder.Coverage("N-1").Rules[0].Examples));
        Assert.Equal((NormState.Covered, null), (folder.Coverage("N-1", withExamples: false).State, folder.Coverage("N-1", withExamples: false).Rules[0].Examples));
        Assert.Equal(NormState.Partly, folder.Edit("norms.json /norms/0/strength", "\"def\"").Coverage("N-1").State);
    }

    [Fact]
    public void Of_NormInAFormThatIsNotThere_IsPartly()
    {
        var norm = new NormFolder().Edit("norms.json /norms/1/form", """["rule", "lifecycle"]""").Coverage("N-2", withExamples: false);

        Assert.Equal(NormState.Partly, norm.State);
        Assert.Equal([NormForm.Lifecycle], norm.MissingForms.AsEnumerable());
    }

    [Fact]
    public void Of_Matcher_NeedsATermThatCitesItsDocument()
    {
        var norm = new NormFolder().Coverage("N-2", withExamples: false);

        Assert.Equal(NormState.Covered, norm.State);
        Assert.Equal([new("own", "service-length", null, null, true), new("own", "wish-order", null, null, true)], norm.Terms.AsEnumerable());

        var without = new NormFolder().Without("own/matching/terms.json").Coverage("N-2", withExamples: false);
        Assert.Equal([NormForm.Matcher], without.MissingForms.AsEnumerable());
        Assert.Equal(NormState.Partly, without.State);
    }

    [Fact]
    public void Of_NormInTheMatcherAlone_IsNotBuiltWithoutATerm()
    {
        var folder = new NormFolder().Edit("norms.json /norms/0/form", """["matcher"]""").Edit(Rule + "citation/document", "\"OTHER\"");

        Assert.Equal(NormState.NotBuilt, folder.Coverage("N-1", withExamples: false).State);
        Assert.Equal([NormForm.Matcher], folder.Coverage("N-1", withExamples: false).MissingForms.AsEnumerable());
    }

    [Fact]
    public void Of_Obligation_NeedsARuleOfThatKind()
    {
        var folder = new NormFolder().Edit("norms.json /norms/0/form", """["obligation", "catalogue"]""");

        Assert.Equal([NormForm.Obligation], folder.Coverage("N-1").MissingForms.AsEnumerable());
    }

    [Fact]
    public void Of_RuleThatCitesAnotherDocument_IsNotCounted() =>
        Assert.Equal(NormState.NotBuilt, new NormFolder().Edit(Rule + "citation/document", "\"OTHER\"").Coverage("N-1").State);

    [Fact]
    public void Of_Statement_CoversDefinitionsAndContext()
    {
        var definition = new NormFolder().Coverage("N-3");
        var context = new NormFolder().Coverage("N-4");

        Assert.Equal((NormState.Covered, NormState.Covered), (definition.State, context.State));
        Assert.Equal("own", definition.StatementRulebook);
        Assert.Equal(["A"], definition.StatementRules.Select(r => r.Rule));
        Assert.Equal((new LocalDate(2019, 3, 1), "n"), (definition.Statement!.From, definition.Statement.Remark(Language.Nn)));
        Assert.Equal(["catalogues/arenas", "provisions/long", "rules/A"], definition.Statement.Uses.AsEnumerable());
        Assert.Null(context.Statement!.Remark(Language.Nb));
        Assert.Empty(context.StatementRules);
    }

    [Fact]
    public void Of_DefinitionThatNoExampleUses_IsPartly()
    {
        var norm = new NormFolder().Edit("own/rulebook.json /statements/0/uses/2", "\"rules/B\"").Coverage("N-3");

        Assert.Equal(NormState.Partly, norm.State);
        Assert.Equal(["B"], norm.MissingExamples.AsEnumerable());
    }

    [Fact]
    public void Of_Context_IsNoDefinition() =>
        Assert.Equal(NormState.Partly, new NormFolder().Edit("norms.json /norms/3/form", """["catalogue"]""").Coverage("N-4").State);

    [Fact]
    public void Of_Calendar_IsCarriedByAStatementOfThatForm()
    {
        var folder = new NormFolder().Edit("norms.json /norms/3/form", """["calendar"]""");

        Assert.Equal(NormState.Partly, folder.Coverage("N-4").State);
        Assert.Equal(NormState.Covered, folder.Edit("own/rulebook.json /statements/1/form", "\"calendar\"").Coverage("N-4").State);
    }

    [Fact]
    public void Of_NormThatNothingNames_IsNotBuilt()
    {
        var norm = new NormFolder().Coverage("N-5");

        Assert.Equal(NormState.NotBuilt, norm.State);
        Assert.Equal([NormForm.Lifecycle, NormForm.Obligation], norm.MissingForms.AsEnumerable());
    }
}
