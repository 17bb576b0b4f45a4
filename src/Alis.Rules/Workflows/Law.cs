using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>The input <c>law</c> for Microsoft RulesEngine: provisions and catalogues as they stand on one day.</summary>
public sealed class Law
{
    private readonly RuleSet _rules;
    private readonly Rulebook _book;
    private readonly LocalDate _day;

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

    private ProvisionValue Value(string id) => _rules.FindProvision(_book, id)?.On(_day)?.Value ?? throw new InvalidOperationException($"There is no provision '{id}' in force on the day.");
}
