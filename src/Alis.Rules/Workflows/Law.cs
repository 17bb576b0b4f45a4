using System.Collections.Concurrent;
using Alis.Rules.Counting;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>The input <c>law</c> for Microsoft RulesEngine: provisions and catalogues as they stand on one day.</summary>
public sealed class Law
{
    private readonly RuleSet _rules;
    private readonly Rulebook _book;
    private readonly LocalDate _day;
    private readonly ConcurrentDictionary<string, CountingProvisions> _counting = new(StringComparer.Ordinal);

    /// <summary>Makes the input for the rules of one book.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="rulebook">The id of the book whose rules are run.</param>
    /// <param name="day">The day that picks the law.</param>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    /// <exception cref="ArgumentException">There is no such rule book.</exception>
    public Law(RuleSet rules, string rulebook, LocalDate day)
    {
        _rules = rules ?? throw new ArgumentNullException(nameof(rules));
        _book = rules.Find(rulebook)?.Book ?? throw new ArgumentException($"There is no rule book '{rulebook}'.", nameof(rulebook));
        _day = day;
    }

    /// <summary>Returns a provision in months.</summary>
    /// <param name="id">The provision, of the own book or as <c>book/id</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such provision, or none in force on the day.</exception>
    public decimal Months(string id) => Value(id).Number;

    /// <inheritdoc cref="Months"/>
    public decimal Days(string id) => Value(id).Number;

    /// <inheritdoc cref="Months"/>
    public decimal Percent(string id) => Value(id).Number;

    /// <inheritdoc cref="Months"/>
    public decimal Hours(string id) => Value(id).Number;

    /// <inheritdoc cref="Months"/>
    public decimal Count(string id) => Value(id).Number;

    /// <summary>Returns a provision that is a day; a day, so that the other engine can compare it with facts that may be missing.</summary>
    /// <param name="id">The provision, of the own book or as <c>book/id</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such provision, or none in force on the day.</exception>
    public LocalDate? Date(string id) => Value(id).Day;

    /// <summary>Returns whether a provision chooses a reading.</summary>
    /// <param name="id">The provision.</param>
    /// <param name="choice">The reading.</param>
    /// <exception cref="InvalidOperationException">There is no such provision, or none in force on the day.</exception>
    public bool Says(string id, string choice) => string.Equals(Value(id).Choice, choice, StringComparison.Ordinal);

    /// <summary>Returns whether a specialty is clinical; false also where the catalogue leaves it open.</summary>
    /// <param name="specialty">The code; null gives false.</param>
    public bool IsClinical(string? specialty) => _rules.Catalogues.Specialties.Find(specialty)?.Clinical == true;

    /// <summary>Returns whether an arena is a municipal health institution; false also where the catalogue leaves it open.</summary>
    /// <param name="arena">The code; null gives false.</param>
    public bool IsMunicipalInstitution(string? arena) => _rules.Catalogues.Arenas.Find(arena)?.MunicipalInstitution == true;

    /// <summary>
    /// Returns the months of service that count, by the provisions whose names begin with <paramref name="id"/>. Periods of which the part, the arena in part 1,
    /// the first or last day or the percentage is missing are passed over.
    /// </summary>
    /// <param name="id">What the names begin with.</param>
    /// <param name="service">The service.</param>
    /// <exception cref="InvalidOperationException">Provisions are lacking, or say nothing on the first day of a service.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public decimal ServiceMonths(string id, IEnumerable<ServicePeriod> service)
    {
        _ = id ?? throw new ArgumentNullException(nameof(id));
        _ = service ?? throw new ArgumentNullException(nameof(service));
        var provisions = _counting.GetOrAdd(id, FindCounting);
        var frame = new Frame { On = _day, LawDay = _day };
        var posts = new ServicePosts(provisions, frame, least: true);
        foreach (var period in service)
        {
            if (CountingProvisions.PoolOf(period.Part, period.Arena) is { } pool)
            {
                posts.Add(period, pool);
            }
        }

        var caps = provisions.CapsFor(frame, posts.Posts.Select(static p => p.Origin), out var open);
        var counted = ServiceCounter.Count(posts.Posts, provisions.Terms(frame), caps);
        return open is not null ? throw new InvalidOperationException($"There is no provision '{open}' in force on the day.")
            : counted.Gap is null ? MonthUnits.Months(counted.Counted) : throw new InvalidOperationException($"The provisions '{id}' say nothing on the first day of a service.");
    }

    /// <summary>Returns how many learning goals a list of the catalogue has.</summary>
    /// <param name="list">The list, such as <c>ALM</c>.</param>
    /// <exception cref="InvalidOperationException">The catalogue has no such list.</exception>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public decimal Goals(string list) => List(list).Count;

    /// <summary>Returns how many different learning goals of a list of the catalogue there are among some; one that is recorded twice counts once.</summary>
    /// <param name="list">The list, such as <c>ALM</c>.</param>
    /// <param name="goals">The goals; one without a code is passed over.</param>
    /// <exception cref="InvalidOperationException">The catalogue has no such list.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public decimal GoalsAmong(string list, IEnumerable<GoalRecord> goals)
    {
        var codes = List(list);
        return (goals ?? throw new ArgumentNullException(nameof(goals))).Select(static g => g.Code).OfType<string>().Where(codes.Contains).Distinct(StringComparer.Ordinal).Count();
    }

    private CountingProvisions FindCounting(string id) =>
        CountingProvisions.Find(id, id, name => _rules.FindProvision(_book, name), out var lacking) ?? throw new InvalidOperationException($"There are no provisions {string.Join(", ", lacking)}.");

    private HashSet<string> List(string list) =>
        _rules.Catalogues.LearningGoals.Lists.TryGetValue(list ?? throw new ArgumentNullException(nameof(list)), out var codes)
            ? codes
            : throw new InvalidOperationException($"The catalogue has no list '{list}'.");

    private ProvisionValue Value(string id) => _rules.FindProvision(_book, id)?.On(_day)?.Value ?? throw new InvalidOperationException($"There is no provision '{id}' in force on the day.");
}
