using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>A file of examples for one lifecycle: facts, and for each example a day, changes to the facts, and where things must stand.</summary>
internal sealed record LifecycleExampleFile(string Lifecycle, JsonValue? Facts, ImmutableArray<LifecycleExampleSource> Examples, JsonValue? Place)
{
    public static LifecycleExampleFile Read(Members m)
    {
        m.Header(ExampleFile.FormatVersion);
        var lifecycle = m.Key("lifecycle", "The name of the lifecycle that the examples are for.", Need.Required) ?? "";
        var facts = m.Raw("facts", "An agreement file or a training file that the examples share.", Need.Required);
        var examples = m.List("examples", ReadExample, "The examples.", Need.Required) ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in examples.Where(e => !seen.Add(e.Name) && e.Place is not null))
        {
            m.FaultAt(example.Place!, ExampleCodes.SameName, null, example.Name);
        }

        return new LifecycleExampleFile(lifecycle, facts, [.. examples], m.Value);
    }

    private static LifecycleExampleSource ReadExample(Members m) => new(
        m.Text("name", "What the example shows, in bokmål.", Need.Required, 200) ?? "",
        m.Day("on", "The assessed day.", Need.Required) ?? default,
        m.Raw("change", "Changes to the shared facts, as a JSON merge patch: lists are replaced whole, null removes."),
        m.Object("expect", ReadExpected, "Where things must stand.", Need.Required),
        m.Value);

    private static ExpectedStatus ReadExpected(Members m) => new(
        m.Key("state", "The state.", Need.Required) ?? "",
        m.Key("subject", "The key of the listing, or offer-1, offer-2 and so on; absent for an agreement or a wish."),
        m.Date("since", "The day on which the state began."),
        m.Date("inForceFrom", "The first day in force."),
        m.Date("endsOn", "The last day in force."),
        m.Keys("steps", "The names of the next steps, all of them in the order of the lifecycle."),
        Days(m),
        m.Keys("overdue", "The names of the next steps whose last day is past, all of them."),
        m.Keys("late", "The names of the steps that were taken after their last day, all of them."),
        m.Keys("refused", "The events that are not taken, all of them, each as kind and day; absent: none."),
        m.Value);

    private static ImmutableArray<KeyValuePair<string, string>>? Days(Members m)
    {
        if (m.Raw("due", "The last days of next steps by their names, as yyyy-mm-dd; empty for none.") is not { } due)
        {
            return null;
        }

        var days = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var member in due.Members)
        {
            if (member.Value.Kind == JsonKind.Text)
            {
                days.Add(new KeyValuePair<string, string>(member.Name, member.Value.Text));
            }
            else
            {
                m.FaultAt(member.Value, JsonCodes.WrongKind, null, JsonScalars.Kinds(member.Value.Kind, JsonKind.Text));
            }
        }

        return days.ToImmutable();
    }
}

/// <summary>One example of a lifecycle as it stands in the file.</summary>
internal sealed record LifecycleExampleSource(string Name, LocalDate On, JsonValue? Change, ExpectedStatus? Expect, JsonValue? Place);

/// <summary>What an example expects of a status; what is null is not looked at, but for the events that are not taken.</summary>
internal sealed record ExpectedStatus(
    string State,
    string? Subject,
    LocalDate? Since,
    LocalDate? InForceFrom,
    LocalDate? EndsOn,
    IReadOnlyList<string>? Steps,
    ImmutableArray<KeyValuePair<string, string>>? Due,
    IReadOnlyList<string>? Overdue,
    IReadOnlyList<string>? Late,
    IReadOnlyList<string>? Refused,
    JsonValue? Place);
