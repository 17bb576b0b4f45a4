using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>How messages name an item inside a list: by its key, else by the members that tell it from its neighbours.</summary>
internal static class FactIdentity
{
    /// <summary>Returns the name, such as <c>s4</c>, <c>ALM-055</c> or <c>contract-issued 2024-10-15 b2</c>; empty where the item says nothing of itself.</summary>
    public static string Of(object item) => item switch
    {
        ServicePeriod service => service.Key ?? Day(service.From),
        Block block => block.Key ?? Day(block.From),
        Course course => course.Key ?? Day(course.From),
        FileEvent happening => Join(happening.Kind, Day(happening.On), happening.Block),
        GoalRecord goal => goal.Code ?? "",
        StatedException exception => Join(exception.Norm, exception.Block, null),
        Absence absence => Join(absence.Kind, Day(absence.From), null),
        Qualification qualification => Join(qualification.Kind, qualification.Specialty, null),
        Check check => Join(check.Kind, Day(check.On), null),
        Post post => post.Key ?? Day(post.From),
        Dispensation dispensation => Join(dispensation.Kind, Day(dispensation.From), null),
        Wish wish => wish.Block ?? Day(wish.From),
        Offer offer => Join(offer.Place, offer.Department, Day(offer.From)),
        Institution institution => institution.Key ?? "",
        Municipality municipality => municipality.Key ?? "",
        Hospital hospital => hospital.Key ?? "",
        Candidate candidate => candidate.Key ?? "",
        Cost cost => Join(cost.Kind, cost.PaidBy, Day(cost.From)),
        Listing listing => listing.Key ?? Day(listing.From),
        AgreementParty party => party.Key ?? "",
        AgreementEvent happening => Join(happening.Kind, Day(happening.On), happening.Listing ?? happening.By),
        AgreementFile agreement => agreement.Key ?? "",
        TrainingFile file => file.Candidate?.Key ?? "",
        IPeriod period => Day(period.From),
        _ => "",
    };

    private static string Day(LocalDate? day) => day is { } known ? FactMembers.Iso(known) : "";

    private static string Join(string? a, string? b, string? c) =>
        string.Join(" ", new[] { a, b, c }.Where(part => !string.IsNullOrEmpty(part)));
}
