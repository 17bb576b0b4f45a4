using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Lifecycles;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules;

/// <content>Where agreements, listings, wishes and offers stand.</content>
public sealed partial class RuleEngine
{
    /// <summary>Evaluates every rule on agreements and listings that concerns an agreement.</summary>
    /// <param name="file">The facts about the agreement.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The findings; a fact that is missing makes a finding undecided, never an exception.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Report Validate(AgreementFile file, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default) =>
        Validate((file ?? throw new ArgumentNullException(nameof(file))).ToTrainingFile(), day, options, cancellationToken);

    /// <summary>Says where the agreement of a file, its listings, the wish and the offers stand in their lifecycles.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="options">The rule books whose lifecycles are followed; null for those that the file names, or for an agreement that names none the law's.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The states. An event that does not fit changes nothing and is told, never an exception.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LifecycleReport Agreement(TrainingFile file, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ReportOptions();
        var books = BooksFor(file ?? throw new ArgumentNullException(nameof(file)), options);
        LifecycleReport? report = null;
        Run(file, day, options, assessment => report = Follow(assessment, books, options), cancellationToken);
        return report!;
    }

    /// <summary>Says where an agreement and its listings stand in their lifecycles.</summary>
    /// <param name="file">The facts about the agreement.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="options">The rule books whose lifecycles are followed; null for the one that the file names, or where it names none the law's.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The states.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LifecycleReport Agreement(AgreementFile file, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default) =>
        Agreement((file ?? throw new ArgumentNullException(nameof(file))).ToTrainingFile(), day, options, cancellationToken);

    private LifecycleReport Follow(Assessment assessment, IReadOnlyList<LoadedBook> books, ReportOptions options)
    {
        var follower = new LifecycleFollower(Rules.Lifecycles, assessment.View, assessment.Day, assessment.Frame);
        return follower.Follow(subject => subject is SubjectKind.Agreement or SubjectKind.Listing
            ? OfAgreement(assessment.View, assessment.Day, subject, options)
            : books.Select(b => Rules.Lifecycles.Find(b.Book.Id, subject)).OfType<CompiledLifecycle>(),
            NamedBy(options) is null ? id => Rules.Lifecycles.Find(id, SubjectKind.Agreement) : null,
            id => Rules.Find(id) is not null);
    }

    /// <summary>The lifecycles of the books that the caller names; else of the one that the agreement follows; else, for an agreement, of the law.</summary>
    private IEnumerable<CompiledLifecycle> OfAgreement(TrainingFile view, LocalDate day, SubjectKind subject, ReportOptions options)
    {
        if (NamedBy(options) is { } named)
        {
            return named.Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal).Select(id => Rules.Lifecycles.Find(id, subject)).OfType<CompiledLifecycle>();
        }

        // A book that is not in force on the day says nothing of it, and a portal is no agreement.
        var book = view.AgreementFile?.FirstRulebook is { } id ? Rules.Find(id) : null;
        if (book?.Book.IsInForce(day) == true && Rules.Lifecycles.Find(book.Book.Id, subject) is { } own)
        {
            return [own];
        }

        return subject == SubjectKind.Listing || book?.Book.Kind == RulebookKind.Portal
            ? []
            : Rules.Loaded.Where(static b => b.Book.Kind == RulebookKind.Law).Select(b => Rules.Lifecycles.Find(b.Book.Id, subject)).OfType<CompiledLifecycle>();
    }

    /// <summary>Returns the file with the agreement as it holds on the day, where revisions changed the rule book that it follows; the same file otherwise.</summary>
    private TrainingFile InEdition(TrainingFile file, LocalDate day, ReportOptions options)
    {
        if (file.AgreementFile is not { EditionRulebooks: null } agreement || agreement.Events?.Any(static e => e.Rulebook is not null) != true)
        {
            return file;
        }

        // Those to come too: a rule book of an edition that has not begun must not be used either.
        var editions = Agreement(file, day, options with { Rulebooks = null }).Agreement?.Editions ?? [];
        var books = editions.Select(static e => e.Rulebook).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var current = editions.LastOrDefault(e => e.From <= day);
        return books.Count < 2 ? file : file with { AgreementFile = agreement with { Rulebook = current?.Rulebook ?? agreement.Rulebook, SignedRulebook = agreement.Rulebook, EditionRulebooks = books } };
    }
}
