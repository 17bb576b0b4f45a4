using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>What one source says: its name, when it is in force, whom it binds, and its provisions. Norwegian: <i>regelverk</i>.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, Provision> _provisions;

    internal Rulebook(RulebookFile file, IReadOnlyList<Provision> provisions, IReadOnlyList<MatchingTerm> terms)
    {
        Id = file.Id;
        Kind = file.Kind;
        Document = file.Document;
        Statements = file.Statements;
        Renumbered = file.Renumbered;
        Version = file.Version;
        From = file.InForce.From;
        To = file.InForce.To;
        TitleWording = file.Title;
        Parties = file.Parties;
        Provisions = [.. OrdinalOrder.Of(provisions, static p => p.Id)];
        MatchingTerms = [.. OrdinalOrder.Of(terms, static t => t.Term)];
        _provisions = new Dictionary<string, Provision>(StringComparer.Ordinal);
        foreach (var provision in provisions)
        {
            _provisions.Add(provision.Id, provision);
        }
    }

    /// <summary>Gets the name that <c>--rulebook</c> takes, such as <c>spesialistforskriften</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the kind of source.</summary>
    public RulebookKind Kind { get; }

    /// <summary>Gets the short name of the source document, such as <c>SPES</c>.</summary>
    public string Document { get; }

    /// <summary>Gets what the source defines or says without anything to evaluate, in the order of the file.</summary>
    public ImmutableArray<RulebookStatement> Statements { get; }

    /// <summary>Gets the sections of the source that have had other numbers, in the order of the file.</summary>
    public ImmutableArray<RenumberedSection> Renumbered { get; }

    /// <summary>Gets the version of the data, three numbers.</summary>
    public string Version { get; }

    /// <summary>Gets the first day in force; null where the source names none.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day in force, included; null while it is in force.</summary>
    public LocalDate? To { get; }

    /// <summary>Gets the provisions in ordinal order of their ids.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>Gets what the source tells the matcher, in ordinal order of the codes of the terms; empty for most.</summary>
    public ImmutableArray<MatchingTerm> MatchingTerms { get; }

    internal Wording TitleWording { get; }

    /// <summary>Gets the parties that an agreement binds.</summary>
    internal ImmutableArray<RulebookParty> Parties { get; }

    /// <summary>Returns the title.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => TitleWording.In(language);

    /// <summary>Returns a provision by its id, or null.</summary>
    /// <param name="id">The id within the book.</param>
    public Provision? Find(string id) => _provisions.TryGetValue(id, out var provision) ? provision : null;

    /// <summary>Returns what the source tells the matcher by the code of the term, or null.</summary>
    /// <param name="term">The code, such as <c>service-length</c>.</param>
    public MatchingTerm? FindTerm(string term)
    {
        foreach (var known in MatchingTerms)
        {
            if (string.Equals(known.Term, term, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Why the book is used, or not, for a file where the caller names none.</summary>
    internal RulebookReason ReasonUnasked(TrainingFile file) => Kind switch
    {
        _ when file.AgreementFile?.EditionRulebooks is { } editions && editions.Contains(Id) => file.AgreementFile.Rulebook == Id ? RulebookReason.NamedByFile : RulebookReason.OtherEdition,
        _ when file.IsAgreementAlone && file.AgreementFile?.Rulebook == Id => RulebookReason.NamedByFile,
        RulebookKind.Law => RulebookReason.LawAlways,
        RulebookKind.Recommendation => RulebookReason.GoesWithLaw,
        RulebookKind.Agreement when !Parties.IsEmpty => ReasonOfParties(file),
        _ => RulebookReason.NotNamed,
    };

    /// <summary>Returns the same book in force in another period, to be tried.</summary>
    internal Rulebook During(InForcePeriod period) =>
        new(new RulebookFile(Id, Kind, TitleWording, Version, Version, period, Parties) { Document = Document, Statements = Statements }, Provisions, MatchingTerms);

    internal bool IsInForce(LocalDate day) => new InForcePeriod(From, To).Contains(day);

    // One party that is another decides, whoever the others are; one that is unknown leaves it open only where none is.
    private RulebookReason ReasonOfParties(TrainingFile file)
    {
        var reason = RulebookReason.PartiesMatch;
        foreach (var party in Parties)
        {
            if (party.KeyIn(file) is not { } key)
            {
                reason = RulebookReason.PartiesUnknown;
            }
            else if (!string.Equals(key, party.Key, StringComparison.Ordinal))
            {
                return RulebookReason.OtherParties;
            }
        }

        return reason;
    }
}
