using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;
using RulesEngine.Models;

namespace Alis.Rules.MicrosoftRulesEngine.Tests;

/// <summary>Runs workflow files of Alis.Rules in Microsoft RulesEngine.</summary>
public sealed class WorkflowRunner
{
    private readonly RuleSet _rules;
    private readonly RulesEngine.RulesEngine _engine;

    /// <summary>Loads workflow files.</summary>
    /// <param name="rules">The rule books that the workflows belong to: the source of their provisions.</param>
    /// <param name="workflows">The texts of the files <c>rules/*/workflows/*.json</c>, one workflow each.</param>
    public WorkflowRunner(RuleSet rules, IEnumerable<string> workflows)
    {
        _rules = rules;
        _engine = new RulesEngine.RulesEngine([.. workflows], new ReSettings
        {
            CustomTypes =
            [
                typeof(Dates), typeof(Numbers), typeof(Spans), typeof(Law), typeof(LocalDate),
                typeof(TrainingFile), typeof(Block), typeof(ServicePeriod), typeof(FileEvent), typeof(IPeriod),
                typeof(AgreementFile), typeof(AgreementParty), typeof(AgreementEvent), typeof(Listing), typeof(Cost), typeof(Turn),
            ],
        });
    }

    /// <summary>Runs every rule of a workflow.</summary>
    /// <param name="workflow">Its name, such as <c>nlsh-2024/file</c>.</param>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day.</param>
    /// <param name="subject">What the workflow is about where that is not the file, named as in <c>Properties.subject</c>; and of a rule that comes round the <c>turn</c>.</param>
    public Task<List<RuleResultTree>> RunAsync(string workflow, TrainingFile file, LocalDate day, params RuleParameter[] subject) => RunAsync(workflow, file, day, day, subject);

    /// <summary>Runs every rule of a workflow by the law of another day, as <c>Properties.lawAsOf</c> of a rule says.</summary>
    /// <param name="workflow">Its name.</param>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day.</param>
    /// <param name="lawDay">The day that picks the law.</param>
    /// <param name="subject">As above.</param>
    public Task<List<RuleResultTree>> RunAsync(string workflow, TrainingFile file, LocalDate day, LocalDate lawDay, params RuleParameter[] subject) =>
        _engine.ExecuteAllRulesAsync(
            workflow,
            [
                new RuleParameter("file", file.On(day)),
                new RuleParameter("on", day),
                new RuleParameter("law", new Law(_rules, workflow.Split('/')[0], lawDay)),
                .. subject,
            ]).AsTask();
}
