using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Obligations;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules;

/// <summary>Evaluates rule books over facts. Immutable and safe for any number of threads; a running service swaps the whole engine for a newer set of rules.</summary>
public sealed partial class RuleEngine
{
    // Working stores are used again: only as many are made as there were callers at one time.
    private readonly List<Frame> _frames = [];

    /// <summary>Makes an engine over a set of rule books.</summary>
    /// <param name="rules">The rule books, such as <see cref="RuleSet.Embedded"/>.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public RuleEngine(RuleSet rules) => Rules = rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>Gets the version of the engine, three numbers.</summary>
    public static string Version => RuleSetReader.EngineVersion.ToString(3);

    /// <summary>Gets the rule books.</summary>
    public RuleSet Rules { get; }

    /// <summary>Evaluates every rule that concerns a file.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The findings; a fact that is missing makes a finding undecided, never an exception.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Report Validate(TrainingFile file, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ReportOptions();
        var given = file ?? throw new ArgumentNullException(nameof(file));
        file = InEdition(given, day, options);
        var books = BooksFor(file, options);
        var findings = new List<Finding>();
        var notInForce = new List<RuleNotInForce>();
        Run(
            file,
            day,
            options,
            assessment =>
            {
                foreach (var book in books)
                {
                    new BookEvaluator(book, assessment, options.Detail).Evaluate(findings, notInForce);
                }
            },
            cancellationToken);
        var editions = ImmutableArray.CreateBuilder<BookEdition>(books.Count);
        var drafts = new List<string>();
        foreach (var book in books)
        {
            editions.Add(book.EditionOn(day));
            if (book.Book.Kind == RulebookKind.Draft)
            {
                drafts.Add(book.Book.Id);
            }
        }

        var used = editions.MoveToImmutable();
        return new Report(
            day,
            used,
            [.. findings],
            [.. notInForce],
            drafts,
            new Receipt(Version, given, day, options.KnownOn, used, options.ReceiptKey),
            ChoicesLater(file, options));
    }

    /// <summary>Evaluates every rule that concerns a file, with the default options.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Report Validate(TrainingFile file, LocalDate day, CancellationToken cancellationToken) => Validate(file, day, null, cancellationToken);

    /// <summary>Evaluates one rule for each of its subjects.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="rule">The id of the rule, such as <c>SPES-02-1</c>.</param>
    /// <param name="day">The assessed day.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>One finding for each subject; none where the rule is not in force.</returns>
    /// <exception cref="ArgumentNullException">The file or the rule is null.</exception>
    /// <exception cref="ArgumentException">There is no such rule in the rule books that concern the file, or that the options name.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Finding> EvaluateRule(TrainingFile file, string rule, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ReportOptions();
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        file = InEdition(file ?? throw new ArgumentNullException(nameof(file)), day, options);
        var books = BooksFor(file, options);
        var book = books.FirstOrDefault(b => b.Rules.Any(r => r.Id == rule)) ?? throw new ArgumentException($"There is no rule '{rule}'.", nameof(rule));
        var findings = new List<Finding>();
        Run(file, day, options, assessment => new BookEvaluator(book, assessment, options.Detail).Evaluate(findings, [], r => r.Id == rule), cancellationToken);
        return [.. findings];
    }

    /// <summary>Evaluates one rule as it would be under another reading of a provision.</summary>
    internal ImmutableArray<Finding> EvaluateRule(TrainingFile file, string rule, LocalDate day, ReportOptions options, ProvisionTrial? trial)
    {
        var book = BooksFor(file, options).FirstOrDefault(b => b.Rules.Any(r => r.Id == rule)) ?? throw new ArgumentException($"There is no rule '{rule}'.", nameof(rule));
        var findings = new List<Finding>();
        Run(
            file,
            day,
            options,
            assessment =>
            {
                assessment.Frame.Trial = trial;
                new BookEvaluator(book, assessment, options.Detail).Evaluate(findings, [], r => r.Id == rule);
                assessment.Frame.Trial = null;
            },
            default);
        return [.. findings];
    }

    /// <summary>Explains the findings of one rule: the conditions with their values, part by part.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="day">The assessed day.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>One explanation for each finding.</returns>
    /// <exception cref="ArgumentNullException">The file or the rule is null.</exception>
    /// <exception cref="ArgumentException">There is no such rule in the rule books that concern the file, or that the options name.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Explanation> Explain(TrainingFile file, string rule, LocalDate day, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = (options ?? new ReportOptions()) with { Detail = ReportDetail.Full };
        var findings = EvaluateRule(file, rule, day, options, cancellationToken);
        file = InEdition(file, day, options);
        var explanations = ImmutableArray.CreateBuilder<Explanation>();
        Run(
            file,
            day,
            options,
            assessment =>
            {
                foreach (var finding in findings)
                {
                    explanations.Add(new Explainer(assessment).Explain(finding));
                }
            },
            cancellationToken);
        return explanations.ToImmutable();
    }

    /// <summary>Lists what has to be done, by whom and by when.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened, but planned service is taken to go as planned.</param>
    /// <param name="until">The last day that is looked at; not before <paramref name="day"/>. What has no last day is listed whatever it is.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The obligations, those done among them; a fact that is missing makes one undecided, never an exception.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the assessed one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ObligationList Obligations(TrainingFile file, LocalDate day, LocalDate until, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ReportOptions();
        file = InEdition(file ?? throw new ArgumentNullException(nameof(file)), day, options);
        var books = BooksFor(file, options);
        if (until < day)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, "The last day lies before the assessed one.");
        }

        ObligationFinder? finder = null;
        Run(
            file,
            day,
            options,
            assessment =>
            {
                finder = new ObligationFinder(file, day, until, options, assessment.Frame);
                finder.Add(books);
                finder.Add(Follow(assessment, books, options), books);
            },
            cancellationToken);
        return new ObligationList(day, until, [.. books.Select(b => b.EditionOn(day))], [.. finder!.Found], finder.IsComplete, finder.Owner, ChoicesLater(file, options));
    }

    /// <summary>Lists what has to be done under an agreement, by whom and by when.</summary>
    /// <param name="file">The facts about the agreement.</param>
    /// <param name="day">The assessed day, judged at its end; later facts have not happened.</param>
    /// <param name="until">The last day that is looked at; not before <paramref name="day"/>.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>The obligations, those done among them.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the assessed one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ObligationList Obligations(AgreementFile file, LocalDate day, LocalDate until, ReportOptions? options = null, CancellationToken cancellationToken = default) =>
        Obligations((file ?? throw new ArgumentNullException(nameof(file))).ToTrainingFile(), day, until, options, cancellationToken);

    /// <summary>Returns the ids of the rule books that concern a file without being named.</summary>
    /// <param name="file">The facts.</param>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    public ImmutableArray<string> RulebooksFor(TrainingFile file) =>
        [.. BooksFor(file ?? throw new ArgumentNullException(nameof(file)), new ReportOptions()).Select(b => b.Book.Id)];

    /// <summary>Says of each rule book whether it is used for a file, and why.</summary>
    /// <param name="file">The facts.</param>
    /// <param name="options">What else may be said; null for the defaults.</param>
    /// <returns>One choice for each rule book, in ordinal order of their ids.</returns>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException">The options name a rule book that is not in the set.</exception>
    public ImmutableArray<RulebookChoice> ChooseRulebooks(TrainingFile file, ReportOptions? options = null) =>
        ChoicesLater(file ?? throw new ArgumentNullException(nameof(file)), options ?? new ReportOptions())();

    private List<LoadedBook> BooksFor(TrainingFile file, ReportOptions options)
    {
        var named = NamedBy(options);
        var books = new List<LoadedBook>();
        foreach (var book in Rules.Loaded)
        {
            if (RulebookChoice.IsUse(ReasonOf(book.Book, file, named)))
            {
                books.Add(book);
            }
        }

        return books;
    }

    // Few callers ask why, and a verdict takes microseconds: the choices are made when they are first asked for.
    private Func<ImmutableArray<RulebookChoice>> ChoicesLater(TrainingFile file, ReportOptions options)
    {
        var named = NamedBy(options);
        return () => [.. Rules.Rulebooks.Select(b => new RulebookChoice(b, ReasonOf(b, file, named), file))];
    }

    private string[]? NamedBy(ReportOptions options)
    {
        if (options.Rulebooks is not { Count: > 0 } named)
        {
            return null;
        }

        var unknown = named.FirstOrDefault(id => Rules.Find(id) is null);
        return unknown is null ? [.. named] : throw new ArgumentException($"There is no rule book '{unknown}'.", nameof(options));
    }

    private RulebookReason ReasonOf(Rulebook book, TrainingFile file, string[]? named) =>
        named is null ? file.IsAgreementAlone && Rules.Find(book.Id)?.HasAgreementRules != true ? RulebookReason.NotAboutAgreements : book.ReasonUnasked(file)
        : named.Contains(book.Id, StringComparer.Ordinal) ? RulebookReason.NamedByCaller
        : RulebookReason.OthersNamed;

    private void Run(TrainingFile file, LocalDate day, ReportOptions options, Action<Assessment> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var frame = TakeFrame();
        frame.Cancellation = cancellationToken;
        frame.BeginReport();
        work(new Assessment(file, day, options.KnownOn, frame));

        // Not in a finally: a frame that an exception passed through is left to the collector.
        frame.EndReport();
        lock (_frames)
        {
            _frames.Add(frame);
        }
    }

    private Frame TakeFrame()
    {
        lock (_frames)
        {
            if (_frames.Count > 0)
            {
                var frame = _frames[_frames.Count - 1];
                _frames.RemoveAt(_frames.Count - 1);
                return frame;
            }
        }

        return new Frame();
    }
}
