using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>The numbers and choices that a round is matched by: those of the round, else those of its rule book on the day, else what is done where nobody says anything.</summary>
internal sealed class RoundTerms
{
    private static readonly string[] AllDimensions = ["time", "place", "department", "specialty"];

    private readonly RuleSet _rules;
    private readonly LoadedBook _book;
    private readonly ImmutableArray<RoundSetting>.Builder _settings = ImmutableArray.CreateBuilder<RoundSetting>();

    private RoundTerms(RuleSet rules, LoadedBook book, MatchingRound round)
    {
        _rules = rules;
        _book = book;
        Day = round.DecidedOn ?? default;
        var policy = round.Policy ?? new RoundPolicy();
        ServiceMonths = Number(MatchingTermNames.ServiceLength) ?? 0;
        SplitMonths = Number(MatchingTermNames.SplitLength);
        DeviationMonths = Number(MatchingTermNames.LargestDeviation);
        MunicipalMonths = Number(MatchingTermNames.MunicipalServiceFirst);
        ListingMonths = Number(MatchingTermNames.ListingTime, "listingMonths", policy.ListingMonths);
        LeadMonths = Number(MatchingTermNames.LeadTime, "leadTimeMonths", policy.LeadTimeMonths);
        LeadIsCondition = Choice("leadTime", policy.LeadTime, "warning") == "condition";
        HasAgreementClass = Choice("agreementClass", policy.AgreementClass, "first") == "first";
        IsRankFirst = Choice("municipalOrder", policy.MunicipalOrder, "within-own-positions") == "rank-first";
        ExceptionsLast = Choice("exceptionClass", policy.ExceptionClass, "last") == "last";
        Dimensions = [.. Choice("dimensionOrder", policy.DimensionOrder is { } order ? string.Join(" ", Full(order)) : null, string.Join(" ", AllDimensions)).Split(' ')];
        SplitGapMonths = policy.SplitGapMonths;
        _ = Choice("splitGapMonths", policy.SplitGapMonths?.ToString(CultureInfo.InvariantCulture), "none");
        Reenters = Choice("declinerReenters", Flag(policy.DeclinerReenters), "false") == "true";
        PartTime = Choice("partTime", Flag(policy.PartTime), "true") == "true";
        HospitalRanking = Choice("hospitalRanking", Flag(policy.HospitalRanking), "false") == "true";
        ExceptionNorms = [.. book.Book.MatchingTerms.Where(static t => t.Term == MatchingTermNames.MunicipalServiceFirst).SelectMany(static t => t.Norms)];
        SplitExceptionNorms = SplitMonths is null ? [] : [.. book.Book.MatchingTerms.Where(static t => t.Term == MatchingTermNames.ServiceLength).SelectMany(static t => t.Norms)];
        Settings = _settings.ToImmutable();
    }

    public LocalDate Day { get; }

    public int ServiceMonths { get; }

    public int? SplitMonths { get; }

    public int? DeviationMonths { get; }

    public int? MunicipalMonths { get; }

    public int? ListingMonths { get; }

    public int? LeadMonths { get; }

    public bool LeadIsCondition { get; }

    public bool HasAgreementClass { get; }

    public bool IsRankFirst { get; }

    public bool ExceptionsLast { get; }

    public ImmutableArray<string> Dimensions { get; }

    public int? SplitGapMonths { get; }

    public bool Reenters { get; }

    public bool PartTime { get; }

    public bool HospitalRanking { get; }

    /// <summary>Gets the norms an exception from which lets a candidate come before the time in a municipality has been completed.</summary>
    public ImmutableArray<string> ExceptionNorms { get; }

    /// <summary>Gets the norms an exception from which opens a split service to one who has not refused it; none where the rule book knows no split service.</summary>
    public ImmutableArray<string> SplitExceptionNorms { get; }

    /// <summary>Gets all of them, by name in the order in which the documents name them.</summary>
    public ImmutableArray<RoundSetting> Settings { get; }

    /// <summary>Gets the edition of the rule book that the numbers are of.</summary>
    public BookEdition Edition => _book.EditionOn(Day);

    /// <summary>Returns the terms of a round; null where its rule book has none on its day, which has been told.</summary>
    public static RoundTerms? Of(MatchingRound round, RuleSet rules, DiagnosticSink sink)
    {
        var id = round.Rulebook ?? "";
        if (rules.Find(id) is not { } book)
        {
            var known = string.Join(", ", rules.Rulebooks.Where(HasTerms).Select(static b => b.Id));
            sink.Report(RoundCodesOfTerms.UnknownRulebook, round.PlaceOf("rulebook"), id, known);
            return null;
        }

        if (!HasTerms(book.Book))
        {
            var known = string.Join(", ", rules.Rulebooks.Where(HasTerms).Select(static b => b.Id));
            sink.Report(RoundCodesOfTerms.NoTerms, round.PlaceOf("rulebook"), id, known);
            return null;
        }

        var terms = new RoundTerms(rules, book, round);
        if (terms.ServiceMonths > 0 && book.Book.IsInForce(terms.Day))
        {
            return terms;
        }

        sink.Report(RoundCodesOfTerms.NotInForce, round.PlaceOf("decidedOn"), id, Iso(terms.Day));
        return null;
    }

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    /// <summary>Whether an exception was documented and known by the day of the round.</summary>
    public bool IsKnown(StatedException exception) => !(exception.On > Day) && !(exception.RecordedOn > Day);

    /// <summary>The exceptions of a candidate from any of some norms; one about a block of a training course says nothing of a service that is not agreed yet.</summary>
    public static IEnumerable<StatedException> ExceptionsFrom(WaitingCandidate candidate, ImmutableArray<string> norms) =>
        (candidate.Exceptions ?? []).Where(e => e is { Norm: { } norm, Block: null } && norms.Contains(norm));

    private static bool HasTerms(Rulebook book) => book.MatchingTerms.Any(static t => t.Term == MatchingTermNames.ServiceLength);

    /// <summary>What a list of dimensions leaves out weighs least, in the usual order.</summary>
    public static IEnumerable<string> Full(IReadOnlyList<string> order) => order.Concat(AllDimensions).Distinct(StringComparer.Ordinal);

    private static string? Flag(bool? value) => value is { } given ? (given ? "true" : "false") : null;

    private int? Number(string term, string? member = null, int? chosen = null)
    {
        if (chosen is { } own)
        {
            _settings.Add(new RoundSetting(member!, own.ToString(CultureInfo.InvariantCulture), SettingSource.Policy));
            return own;
        }

        if (_book.Book.FindTerm(term) is { Provision: { } provision } known && _rules.MonthsOf(_book.Book, known, Day) is { } number)
        {
            var name = provision.IndexOf('/') < 0 ? $"{_book.Book.Id}/{provision}" : provision;
            _settings.Add(new RoundSetting(member ?? term, number.ToString(CultureInfo.InvariantCulture), SettingSource.Rulebook, name));
            return number;
        }

        _settings.Add(new RoundSetting(member ?? term, "none", SettingSource.Default));
        return null;
    }

    private string Choice(string member, string? chosen, string otherwise)
    {
        _settings.Add(new RoundSetting(member, chosen ?? otherwise, chosen is null ? SettingSource.Default : SettingSource.Policy));
        return chosen ?? otherwise;
    }
}
