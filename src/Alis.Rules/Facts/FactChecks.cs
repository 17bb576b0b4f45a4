using System.Globalization;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Facts;

/// <summary>Checks that look at several facts of a file at once.</summary>
internal static class FactChecks
{
    /// <summary>Reports each key that stands twice in a list of the object, at the second.</summary>
    public static void Keys(Members m, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in m.Value?.Member(list)?.Items ?? [])
        {
            if (Text(item, "key") is { } key && !seen.Add(key.Text))
            {
                m.FaultAt(key, FactCodes.SameKey, null, JsonScalars.Shorten(key.Text), list);
            }
        }
    }

    /// <summary>Reports events that name a listing that is not there.</summary>
    public static void Listings(Members m)
    {
        if (m.Value is not { } file || file.Member("listings") is not { Kind: JsonKind.List } listings)
        {
            return;
        }

        var known = new HashSet<string>(listings.Items.Select(l => Text(l, "key")?.Text).OfType<string>(), StringComparer.Ordinal);
        foreach (var item in Items(file, "events"))
        {
            if (Text(item, "listing") is { } listing && !known.Contains(listing.Text))
            {
                m.FaultAt(listing, FactCodes.UnknownListing, NearestName.Of(listing.Text, known), JsonScalars.Shorten(listing.Text));
            }
        }
    }

    /// <summary>Reports absences that leave their service, and absences that overlap: together above the whole as a fault, otherwise for a look.</summary>
    public static void Absences(Members m, ServicePeriod service, Placed<Absence> absences)
    {
        Absence? longest = null;
        var under = new List<Absence>();
        foreach (var (absence, place) in absences.Items.OrderBy(a => a.Item.From))
        {
            if (place is null || absence is not { From: { } from, To: { } to } || from > to)
            {
                continue;
            }

            if (from < service.From || to > service.To)
            {
                m.FaultAt(place, FactCodes.AbsenceOutside, null, FactMembers.Iso(from), FactMembers.Iso(to), Iso(service.From), Iso(service.To));
            }

            // What is away together is most on a day on which an absence begins.
            under.RemoveAll(a => a.To < from);
            under.Add(absence);
            if (under.Sum(static a => a.Percent ?? 0) is > 100 and var percent)
            {
                m.FaultAt(place, FactCodes.AbsentAboveWhole, null, FactMembers.Iso(from), FactMembers.Iso(to), percent.ToString(CultureInfo.InvariantCulture), FactMembers.Iso(from));
            }
            else if (longest is { From: { } firstFrom, To: { } firstTo } && from <= firstTo)
            {
                m.FaultAt(place, FactCodes.OverlappingAbsences, null, FactMembers.Iso(firstFrom), FactMembers.Iso(firstTo));
            }

            if (longest?.To is not { } last || to > last)
            {
                longest = absence;
            }
        }
    }

    /// <summary>Reports a post that has both an end and none, and one with more days at work than days.</summary>
    public static void Post(Members m, Post post)
    {
        if (post is { To: not null, Ongoing: true })
        {
            m.Fault(FactCodes.EndedAndOngoing, "ongoing");
        }

        if (post is { From: { } from, To: { } to, DaysAtWork: { } days } && from <= to && days > Period.DaysBetween(from, to) + 1)
        {
            m.Fault(FactCodes.MoreDaysThanThereAre, "daysAtWork", days.ToString(CultureInfo.InvariantCulture), (Period.DaysBetween(from, to) + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Reports a goal that was attained on a day on which its list was not in force.</summary>
    public static void Goal(Members m, GoalRecord goal, CatalogueSet catalogues)
    {
        if (goal.AttainedOn is { } day && m.Value?.Member("attainedOn") is { } place && catalogues.LearningGoals.Find(goal.Code) is { } entry && !entry.InForce.Contains(day))
        {
            m.FaultAt(place, FactCodes.GoalNotInForce, null, entry.Code, FactMembers.Iso(day), Iso(entry.InForce.From), Iso(entry.InForce.To));
        }
    }

    /// <summary>Reports statements of one file that contradict each other, or that name what is not there. Warnings: none of them is resolved.</summary>
    public static void File(Members m, CatalogueSet catalogues)
    {
        if (m.Value is not { } file)
        {
            return;
        }

        Municipalities(m, file);
        Statuses(m, file);
        Blocks(m, file);
        Parties(m, file, catalogues);
        Authorisation(m, file);
    }

    /// <summary>Service at home that begins before the doctor may work as one is a fault of the one day or the other.</summary>
    private static void Authorisation(Members m, JsonValue file)
    {
        if (Day(file.Member("candidate"), "authorisedOn") is not { Day: var authorised })
        {
            return;
        }

        foreach (var service in Items(file, "service"))
        {
            if (Day(service, "from") is { Day: var from, Place: var place } && from < authorised && service.Member("abroad") is not { Kind: JsonKind.Boolean, Text: "true" })
            {
                m.FaultAt(place, FactCodes.BeforeAuthorisation, null, FactMembers.Iso(from), FactMembers.Iso(authorised));
            }
        }
    }

    internal static (LocalDate Day, JsonValue Place)? Day(JsonValue? value, string member) =>
        Text(value, member) is { } text && LocalDatePattern.Iso.Parse(text.Text) is { Success: true, Value: var day } ? (day, text) : null;

    private static void Municipalities(Members m, JsonValue file)
    {
        if (Text(file.Member("candidate"), "municipality") is { } stated &&
            Text(file.Member("municipality"), "key") is { } key &&
            !Same(stated, key))
        {
            m.FaultAt(stated, FactCodes.MunicipalitiesDiffer, null, JsonScalars.Shorten(stated.Text), JsonScalars.Shorten(key.Text));
        }
    }

    private static void Statuses(Members m, JsonValue file)
    {
        var hospital = file.Member("hospital");
        if (Text(hospital, "key") is not { } key || Text(hospital?.Member("institution"), "status") is not { } status)
        {
            return;
        }

        foreach (var service in Items(file, "service"))
        {
            var institution = service.Member("institution");
            if (Text(institution, "key") is { } at && Same(at, key) &&
                Text(institution, "status") is { } stated && !Same(stated, status))
            {
                m.FaultAt(stated, FactCodes.StatusesDiffer, null, JsonScalars.Shorten(key.Text), JsonScalars.Shorten(stated.Text), JsonScalars.Shorten(status.Text));
            }
        }
    }

    private static void Blocks(Members m, JsonValue file)
    {
        if (file.Member("implementationPlan")?.Member("blocks") is not { Kind: JsonKind.List } blocks)
        {
            return;
        }

        var known = new HashSet<string>(blocks.Items.Select(b => Text(b, "key")?.Text).OfType<string>(), StringComparer.Ordinal);
        IEnumerable<JsonValue?> naming = [file.Member("wish"), .. Items(file, "exceptions"), .. Items(file, "events")];
        foreach (var item in naming)
        {
            if (Text(item, "block") is { } block && !known.Contains(block.Text))
            {
                m.FaultAt(block, FactCodes.UnknownBlock, NearestName.Of(block.Text, known), JsonScalars.Shorten(block.Text));
            }
        }
    }

    private static void Parties(Members m, JsonValue file, CatalogueSet catalogues)
    {
        foreach (var item in Items(file, "events"))
        {
            if (Text(item, "by") is { } by && catalogues.Parties.Contains(by.Text) &&
                catalogues.EventKinds.Find(Text(item, "kind")?.Text) is { By: { } party } kind &&
                !string.Equals(party, by.Text, StringComparison.Ordinal))
            {
                m.FaultAt(by, FactCodes.OtherParty, null, kind.Code, by.Text, party);
            }
        }
    }

    internal static List<JsonValue> Items(JsonValue file, string list) => file.Member(list)?.Items ?? [];

    internal static JsonValue? Text(JsonValue? value, string member) =>
        // What can be a national identity number has been refused already, and no message may repeat it.
        value?.Member(member) is { Kind: JsonKind.Text } text && !NationalIdentity.IsPossible(text.Text) ? text : null;

    private static bool Same(JsonValue a, JsonValue b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal);

    private static string Iso(LocalDate? day) => day is { } known ? FactMembers.Iso(known) : "…";
}
