using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>One file on one day with what several rules need of it, worked out once.</summary>
internal sealed class Assessment(TrainingFile file, LocalDate day, LocalDate? knownOn, Frame frame)
{
    // By the distance from the assessed day: a dictionary keyed by days would be compiled anew at every start of a program.
    private readonly Dictionary<int, TrainingFile> _views = [];

    public LocalDate Day { get; } = day;

    public Frame Frame { get; } = frame;

    /// <summary>Gets the file as it stands at the end of the day.</summary>
    public TrainingFile View => ViewOn(Day);

    /// <summary>Returns the file as it stood at the end of another day; the same one each time.</summary>
    public TrainingFile ViewOn(LocalDate day)
    {
        var distance = Period.DaysBetween(Day, day);
        if (!_views.TryGetValue(distance, out var view))
        {
            view = file.AsOf(day, knownOn);
            _views.Add(distance, view);
        }

        return view;
    }

    /// <summary>Returns the items that a rule is evaluated for, in the order of the file; null where they are not known.</summary>
    public IReadOnlyList<object>? Items(SubjectKind subject) => subject switch
    {
        SubjectKind.Block => View.Blocks,
        SubjectKind.Service => View.Service,
        SubjectKind.Agreement => View.AgreementFile is { } agreement ? [agreement] : [],
        SubjectKind.Listing => View.AgreementFile is { } agreement ? agreement.Listings : [],
        _ => [View],
    };

    /// <summary>Returns what a rule is evaluated for: the items of its subject, and of a recurring one each turn that has begun by a day; an item alone where nothing says when its turns begin. Null where the items are not known.</summary>
    public IReadOnlyList<object>? ItemsOf(CompiledRule rule, LocalDate begunBy)
    {
        if (View.IsAgreementAlone && rule.Properties.Subject is not (SubjectKind.Agreement or SubjectKind.Listing))
        {
            return [];
        }

        var items = Items(rule.Properties.Subject);
        if (rule.Recurrence is not { } recurrence || items is null)
        {
            return items;
        }

        var turned = new List<object>();
        foreach (var item in items)
        {
            _ = RuleEvaluator.BeginInLaw(rule, this, item);
            if (recurrence.Turns(Frame, begunBy) is { Count: > 0 } turns)
            {
                turned.AddRange(turns.Select(t => new ItemInTurn(item, t)));
            }
            else
            {
                turned.Add(item);
            }
        }

        return turned;
    }

    /// <summary>Returns whether the file says anything dated after a day and up to the assessed one, so that a verdict may have changed in between.</summary>
    public bool HasFactsAfter(LocalDate day)
    {
        var view = View;
        return Any(view.Service, s => s.To is not { } to || to > day)
            || Any(view.Events, e => e.On > day)
            || Any(view.Goals, g => g.AttainedOn is not { } on || on > day || g.DocumentedOn > day)
            || Any(view.Guidance, g => g.To is not { } to || to > day)
            || Any(view.GuidanceGroup, g => g.To is not { } to || to > day)
            || Any(view.Courses, c => c.To is not { } to || to > day);
    }

    private static bool Any<T>(IReadOnlyList<T>? list, Func<T, bool> holds)
    {
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (holds(list![i]))
            {
                return true;
            }
        }

        return false;
    }
}
