using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>An engagement in the municipal health service, as the demands on competence look at it (Norwegian: <i>arbeidsforhold eller avtaleforhold</i>).</summary>
/// <remarks>In the view of a day a post that has begun is there with its own last day, also a later one: an engagement is agreed for its whole period.</remarks>
public sealed record Post : IFact, IPeriod
{
    /// <summary>The most that the numbers of a post can be: a hundred years of days.</summary>
    internal const int MostDays = 36_525;

    /// <summary>Gets the key of the post.</summary>
    public string? Key { get; init; }

    /// <summary>Gets what kind of post it is.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the key of the employer or the party to the agreement.</summary>
    public string? Employer { get; init; }

    /// <summary>Gets the first day of the post.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the post, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets whether the post goes on and no end is set.</summary>
    public bool? Ongoing { get; init; }

    /// <summary>Gets the day on which the post was agreed.</summary>
    public LocalDate? AgreedOn { get; init; }

    /// <summary>Gets whether the post is temporary (<i>vikariat</i>).</summary>
    public bool? Temporary { get; init; }

    /// <summary>Gets the norm of the exception under which the post is held, such as KOMP-4-b.</summary>
    public string? Exception { get; init; }

    /// <summary>Gets the number of days at work in the period, up to the assessed day (<i>dager i arbeid</i>); at most one for each day of the period.</summary>
    public int? DaysAtWork { get; init; }

    /// <summary>Gets whether the doctor is alone on call.</summary>
    public bool? AloneOnCall { get; init; }

    /// <summary>Gets whether a qualified doctor backs the one on call up (<i>bakvakt</i>).</summary>
    public bool? Backup { get; init; }

    /// <summary>Gets the number of emergency duties done (<i>legevakter</i>).</summary>
    public int? Duties { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Gets, in the view of a day, that day where the post goes on after it: no day at work lies later. Never part of the JSON.</summary>
    internal LocalDate? SeenUntil { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Post Read(Members m, CatalogueSet catalogues)
    {
        var post = m.Checked(new Post
        {
            Key = m.Key("key", "The key of the post.", Need.Required),
            Kind = m.Code("kind", catalogues.PostKinds, "What kind of post it is."),
            Employer = m.Key("employer", "The key of the employer or the party to the agreement."),
            From = m.Day("from", "The first day of the post."),
            To = m.Day("to", "The last day of the post."),
            Ongoing = m.Boolean("ongoing", "Whether the post goes on and no end is set; together with to it is a fault."),
            AgreedOn = m.Day("agreedOn", "The day on which the post was agreed."),
            Temporary = m.Boolean("temporary", "Whether the post is temporary."),
            Exception = m.Key("exception", "The norm of the exception under which the post is held, such as KOMP-4-b."),
            DaysAtWork = m.Integer("daysAtWork", 0, MostDays, "The number of days at work in the period, up to the assessed day; at most one for each day of the period."),
            AloneOnCall = m.Boolean("aloneOnCall", "Whether the doctor is alone on call."),
            Backup = m.Boolean("backup", "Whether a qualified doctor backs the one on call up."),
            Duties = m.Integer("duties", 0, MostDays, "The number of emergency duties done."),
            RecordedOn = m.RecordedOn(),
        });
        FactChecks.Post(m, post);
        return post;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("kind", Kind);
        json.Text("employer", Employer);
        json.Day("from", From);
        json.Day("to", To);
        json.Flag("ongoing", Ongoing);
        json.Day("agreedOn", AgreedOn);
        json.Flag("temporary", Temporary);
        json.Text("exception", Exception);
        json.Number("daysAtWork", DaysAtWork);
        json.Flag("aloneOnCall", AloneOnCall);
        json.Flag("backup", Backup);
        json.Number("duties", Duties);
        json.Day("recordedOn", RecordedOn);
    }
}
