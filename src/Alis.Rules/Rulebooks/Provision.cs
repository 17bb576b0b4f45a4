using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>A named value of a source, with its versions. Norwegian: <i>bestemmelse</i>.</summary>
public sealed class Provision
{
    internal Provision(string id, ProvisionKind kind, Wording title, ImmutableArray<ProvisionVersion> versions, int? decision, ImmutableArray<ProvisionValue> admissible)
    {
        Id = id;
        Kind = kind;
        Title = title;
        Versions = versions;
        Decision = decision;
        Admissible = admissible;
    }

    /// <summary>Gets the name within its rule book, in lower-case kebab.</summary>
    public string Id { get; }

    /// <summary>Gets the unit.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>Gets the versions in order of time; they do not overlap.</summary>
    public ImmutableArray<ProvisionVersion> Versions { get; }

    /// <summary>Gets the number of the decision record, where the source has more than one reading or none; else null.</summary>
    public int? Decision { get; }

    /// <summary>Gets the values that a reader of the source could also have chosen, the default among them; empty where the source decides.</summary>
    public ImmutableArray<ProvisionValue> Admissible { get; }

    /// <summary>Gets words for the readings that rules ask for by name, in the order of the file; empty for a number.</summary>
    internal ImmutableArray<KeyValuePair<string, Wording>> Choices { get; init; } = [];

    /// <summary>Gets the stretches of time for which it is said openly that nothing is known.</summary>
    internal ImmutableArray<ProvisionGap> Gaps { get; init; } = [];

    /// <summary>Gets the matter that its value is an answer to, where several sources speak of it.</summary>
    internal string? Matter { get; init; }

    /// <summary>Gets where it stands; null for one that was not read from a text.</summary>
    internal JsonValue? Place { get; init; }

    /// <summary>Gets what it is, in a few words.</summary>
    internal Wording Title { get; }

    /// <summary>Returns the same provision with other versions, to be tried.</summary>
    internal Provision With(ImmutableArray<ProvisionVersion> versions) => new(Id, Kind, Title, versions, Decision, Admissible) { Matter = Matter, Choices = Choices };

    /// <summary>Returns the version in force on a day, or null where there is a gap.</summary>
    /// <param name="day">The day.</param>
    public ProvisionVersion? On(LocalDate day)
    {
        foreach (var version in Versions)
        {
            if (version.IsInForce(day))
            {
                return version;
            }
        }

        return null;
    }
}

/// <summary>Days of which a provision says that nothing is known.</summary>
internal sealed record ProvisionGap(InForcePeriod Days, JsonValue? Place);
