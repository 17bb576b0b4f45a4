using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Lifecycles;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Obligations;

/// <summary>Finds the obligations of one file: those that stand on the assessed day, the turns to come, and those that planned service lets one see coming.</summary>
/// <remarks>Nothing dated after the assessed day has happened, but service that is planned is taken to go as planned: on each day on which some of it begins or has ended, the rules that say so are asked again.</remarks>
internal sealed class ObligationFinder(TrainingFile file, LocalDate day, LocalDate until, ReportOptions options, Frame frame)
{
    /// <summary>More than this is no list that anybody reads; what has no end is cut here and said.</summary>
    private const int MostObligations = 20_000;

    private const int MostDays = 1000;

    private readonly List<Obligation> _found = [];
    private readonly HashSet<(string, string, string, LocalDate?)> _seen = [];

    /// <summary>Gets the key of whom or what the file is about.</summary>
    public string Owner { get; } = file.IsAgreementAlone ? file.AgreementFile!.Key ?? "" : file.Candidate?.Key ?? "";

    public bool IsComplete { get; private set; } = true;

    /// <summary>Gets what was found, by last day, those without one last; then by rule book, rule and subject.</summary>
    public IEnumerable<Obligation> Found => _found
        .OrderBy(static o => o.Due ?? LocalDate.MaxIsoValue)
        .ThenBy(static o => o.Rulebook, StringComparer.Ordinal)
        .ThenBy(static o => o.Rule, StringComparer.Ordinal)
        .ThenBy(static o => o.Subject.Key, StringComparer.Ordinal);

    public void Add(IReadOnlyList<LoadedBook> books)
    {
        Ask(books, new Assessment(file, day, options.KnownOn, frame), static r => r.Properties.Kind == RuleKind.Obligation, null);
        IsComplete &= !frame.IsExhausted;
        if (!IsComplete || !books.Any(b => b.Rules.Any(r => r.Properties.IsForeseen)))
        {
            return;
        }

        var planned = AsPlanned();
        var days = Days(planned);
        IsComplete &= days.Count <= MostDays;
        foreach (var later in days.Take(MostDays))
        {
            Ask(books, new Assessment(planned, later, null, frame), static r => r.Properties is { Kind: RuleKind.Obligation, IsForeseen: true }, later);
            if (frame.IsExhausted)
            {
                IsComplete = false;
                return;
            }
        }
    }

    /// <summary>Adds the next steps of lifecycles that somebody has to take; those that a rule tells already are left to it.</summary>
    public void Add(LifecycleReport report, IReadOnlyList<LoadedBook> books)
    {
        var told = new HashSet<string>(books.SelectMany(static b => b.Rules).Where(static r => r.Properties.Kind == RuleKind.Obligation).SelectMany(static r => r.Properties.Norms), StringComparer.Ordinal);
        foreach (var status in report.Statuses)
        {
            IsComplete &= status.IsComplete;
            foreach (var step in status.Next)
            {
                if (step is { IsDuty: true, Strength: Strength.Must or Strength.Should or Strength.Plan } && !(step.Due > until) && !step.Norms.All(told.Contains) && !IsDone(step, status))
                {
                    var state = step.IsOverdue ? ObligationState.Overdue : step.Opens > day ? ObligationState.Upcoming : ObligationState.Open;
                    _found.Add(new Obligation(step, status, state, Owner));
                }
            }
        }
    }

    /// <summary>Whether a step that can be taken again has been taken since the state began, by one who could take it again.</summary>
    private static bool IsDone(NextStep step, LifecycleStatus status) =>
        status.Taken.Any(t => t.Name == step.Name && t.Day >= status.Since && (step.By.IsEmpty || t.By is null || step.By.Contains(t.By)));

    /// <summary>What was known on the day, with service to come as it is planned.</summary>
    private TrainingFile AsPlanned()
    {
        var view = new DayView(day, options.KnownOn);
        return file.AsOf(day, options.KnownOn) with
        {
            Service = Lists.Keep(file.Service, view, static (s, v) => v.Knows(s.From, s.RecordedOn)),
            PlannedService = null,
        };
    }

    /// <summary>The days after the assessed one on which planned service begins, or has ended.</summary>
    private List<LocalDate> Days(TrainingFile planned)
    {
        var days = new SortedSet<LocalDate>();
        foreach (var service in planned.Service ?? [])
        {
            Add(service.From);
            Add(service.To is { } to && to < LocalDate.MaxIsoValue ? to.PlusDays(1) : null);
            Add(service.To);
        }

        return [.. days];

        void Add(LocalDate? at)
        {
            if (at > day && at <= until)
            {
                days.Add(at.Value);
            }
        }
    }

    private void Ask(IReadOnlyList<LoadedBook> books, Assessment assessment, Func<CompiledRule, bool> wanted, LocalDate? arises)
    {
        foreach (var book in books)
        {
            var findings = new List<Finding>();
            new BookEvaluator(book, assessment, options.Detail, begunBy: until).Evaluate(findings, [], wanted);
            foreach (var finding in findings)
            {
                Take(finding, assessment, arises);
            }
        }
    }

    private void Take(Finding finding, Assessment assessment, LocalDate? arises)
    {
        // What is foreseen is only what will have to be done: nobody can tell yet what will have been done, or missed.
        var isToCome = finding.Verdict == Verdict.NotYet || IsKept(finding, assessment.Day);
        if (finding.Verdict == Verdict.NotApplicable || (arises is not null && !isToCome))
        {
            return;
        }

        IsComplete &= !finding.IsCutOff;

        // Where only the duty is open, its last day is known all the same.
        var last = finding.Due ?? (finding.Verdict == Verdict.Undecided ? finding.Turn?.To : null);
        Add(finding, last, arises, isOneOfSeveral: finding.CompiledRule.Repeats is not null || finding.CompiledRule.Properties.IsForeseen, isForeseen: arises is not null);
        if (isToCome && finding.Due is { } due && finding.CompiledRule.Repeats is not null && finding.Item is { } item)
        {
            Repeat(finding, item, due, assessment, arises);
        }
    }

    /// <summary>Whether it comes round counted from when it was last done, and that has been kept so far: it is met, and due again.</summary>
    private static bool IsKept(Finding finding, LocalDate on) => finding.Verdict == Verdict.Met && finding.CompiledRule.Repeats is not null && finding.Due >= on;

    /// <summary>The times after the next one: each counted from the next one's last day, as if it were done on its last day.</summary>
    private void Repeat(Finding finding, object item, LocalDate due, Assessment assessment, LocalDate? arises)
    {
        var rule = finding.CompiledRule;
        _ = RuleEvaluator.BeginInLaw(rule, assessment, item);
        var (months, ends) = (rule.Repeats!.Evaluate(frame), rule.Ends?.Evaluate(frame) ?? Day.None);
        if (!months.IsExact || ends.State == DayState.Unknown)
        {
            IsComplete = false;
            return;
        }

        for (var i = 1; Calendar.Add(due, i * months.Low, CalendarStep.Months) is { } next && next > due && next <= until && !(ends.IsKnown && next > ends.Value) && frame.Step(1); i++)
        {
            if (_found.Count >= MostObligations)
            {
                IsComplete = false;
                return;
            }

            Add(finding, next, arises, isOneOfSeveral: true, isForeseen: true);
        }
    }

    private void Add(Finding finding, LocalDate? due, LocalDate? arises, bool isOneOfSeveral, bool isForeseen)
    {
        if (due > until || (due is null && finding.Turn?.To > until) || !_seen.Add((finding.Rulebook, finding.Rule, finding.Subject.Key, due)))
        {
            return;
        }

        if (_found.Count >= MostObligations)
        {
            IsComplete = false;
            return;
        }

        _found.Add(new Obligation(finding, StateOf(finding, isForeseen), due, Owner) { Arises = arises, IsForeseen = isForeseen, IsOneOfSeveral = isOneOfSeveral });
    }

    private ObligationState StateOf(Finding finding, bool isForeseen) => finding.Verdict switch
    {
        Verdict.Met when IsKept(finding, day) => isForeseen ? ObligationState.Upcoming : ObligationState.Open,
        Verdict.Met => ObligationState.Fulfilled,
        Verdict.NotMet => finding.Late is null ? ObligationState.Overdue : ObligationState.FulfilledLate,
        Verdict.Undecided => ObligationState.Undecided,
        _ => isForeseen || finding.Opens > day || finding.Turn?.From > day ? ObligationState.Upcoming : ObligationState.Open,
    };
}
