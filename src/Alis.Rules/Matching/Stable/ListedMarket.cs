using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Matching.Stable;

/// <summary>Makes a market of the lists of both sides: who stands on one list has to have the other on his.</summary>
internal sealed class ListedMarket(IReadOnlyList<ListedCandidate> candidates, IReadOnlyList<ListedPost> posts, CancellationToken token)
{
    private const int Stranger = -1;
    private const int StopMask = 0xFFF;

    private readonly DiagnosticSink _sink = new();

    public Outcome<StableMarket> Build()
    {
        (candidates, posts) = ([.. candidates], [.. posts]);
        RequireAll();
        ContractMarket.ReportSides(_sink, candidates.Count, "/candidates", posts.Count, "/posts");
        string[] candidateIds = [.. candidates.Select(static c => c.Id)];
        string[] postIds = [.. posts.Select(static p => p.Id)];
        ReportIds("candidates", candidateIds);
        ReportIds("posts", postIds);
        for (var p = 0; p < posts.Count; p++)
        {
            if (posts[p].Capacity < 0)
            {
                Report(MatchingCodes.NegativeCapacity, $"/posts/{Invariant(p)}/capacity", posts[p].Id, Invariant(posts[p].Capacity));
            }
        }

        var own = TotalOf("candidates", candidates.Select(static c => c.Posts.Count));
        var others = TotalOf("posts", posts.Select(static p => p.Candidates.Count));
        if (own is null || others is null)
        {
            return _sink.ToOutcome<StableMarket>(null);
        }

        // From here on nobody else can change them.
        candidates = [.. candidates.Select(static c => c with { Posts = [.. c.Posts] })];
        posts = [.. posts.Select(static p => p with { Candidates = [.. p.Candidates] })];
        var (known, near) = (NumbersOf(candidateIds), new NameSuggestions(candidateIds));
        var back = new BackList(candidates.Count);
        for (var p = 0; p < posts.Count; p++)
        {
            back.Add(Resolve("posts", p, "candidates", posts[p].Id, posts[p].Candidates, known, MatchingCodes.UnknownCandidate, near));
            token.ThrowIfCancellationRequested();
        }

        back.Turn();
        var entries = candidates.Sum(static c => c.Posts.Count);
        var (starts, listed, priorities) = (new int[candidates.Count + 1], new int[entries], new long[entries]);
        Join(back, NumbersOf(postIds), new NameSuggestions(postIds), starts, listed, priorities);
        return _sink.HasErrors
            ? _sink.ToOutcome<StableMarket>(null)
            : _sink.ToOutcome<StableMarket>(new StableMarket([.. posts.Select(static p => p.Capacity)], starts, listed, priorities, candidateIds, postIds));
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void RequireAll()
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            _ = candidates[i]?.Id ?? throw new ArgumentNullException($"{nameof(candidates)}[{i}]");
            _ = candidates[i].Posts ?? throw new ArgumentNullException($"{nameof(candidates)}[{i}].{nameof(ListedCandidate.Posts)}");
        }

        for (var i = 0; i < posts.Count; i++)
        {
            _ = posts[i]?.Id ?? throw new ArgumentNullException($"{nameof(posts)}[{i}]");
            _ = posts[i].Candidates ?? throw new ArgumentNullException($"{nameof(posts)}[{i}].{nameof(ListedPost.Candidates)}");
        }
    }

    private void ReportIds(string side, string[] ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(ids[i]))
            {
                Report(MatchingCodes.EmptyId, $"/{side}/{Invariant(i)}/id");
            }
            else if (!seen.Add(ids[i]))
            {
                Report(MatchingCodes.SameId, $"/{side}/{Invariant(i)}/id", ids[i]);
            }
        }
    }

    /// <summary>Adds the lengths of lists up without reading them; null where they come to more than can be held.</summary>
    private int? TotalOf(string side, IEnumerable<int> lengths)
    {
        var total = lengths.Sum(static l => (long)l);
        if (total > StableMarket.MaxContracts)
        {
            Report(MatchingCodes.TooManyContracts, $"/{side}", Invariant(total), Invariant(StableMarket.MaxContracts));
            return null;
        }

        return (int)total;
    }

    /// <summary>The first of each id: a second one has been told of.</summary>
    private static Dictionary<string, int> NumbersOf(string[] ids)
    {
        var numbers = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var i = ids.Length - 1; i >= 0; i--)
        {
            numbers[ids[i]] = i;
        }

        return numbers;
    }

    /// <summary>Finds whom a list names; strangers and who stands there twice come out as nobody, and are told.</summary>
    private int[] Resolve(string side, int number, string list, string owner, IReadOnlyList<string> names, Dictionary<string, int> known, DiagnosticCode unknown, NameSuggestions near)
    {
        var found = new int[names.Count];
        HashSet<int>? seen = null;
        for (var i = 0; i < found.Length; i++)
        {
            if ((i & StopMask) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            var name = names[i] ?? throw new ArgumentNullException($"{side}[{Invariant(number)}].{list}[{Invariant(i)}]");
            if (!known.TryGetValue(name, out found[i]))
            {
                found[i] = Stranger;
                _sink.ReportNear(unknown, At($"/{side}/{Invariant(number)}/{list}/{Invariant(i)}"), _sink.IsFull ? null : Near(near, name), JsonScalars.Shorten(owner), JsonScalars.Shorten(name));
            }
            else if (!(seen ??= []).Add(found[i]))
            {
                found[i] = Stranger;
                Report(MatchingCodes.TwiceOnList, $"/{side}/{Invariant(number)}/{list}/{Invariant(i)}", owner, name);
            }
        }

        return found;
    }

    private void Join(BackList back, Dictionary<string, int> known, NameSuggestions near, int[] starts, int[] listed, long[] priorities)
    {
        // Where the candidate at hand stands on the list of each post, counted from 1; 0 where nowhere.
        var places = new int[posts.Count];
        var e = 0;
        for (var c = 0; c < candidates.Count; c++)
        {
            back.Put(c, places);
            var names = candidates[c].Posts;
            var own = Resolve("candidates", c, "posts", candidates[c].Id, names, known, MatchingCodes.UnknownPost, near);
            for (var i = 0; i < own.Length; i++)
            {
                if (own[i] == Stranger)
                {
                    continue;
                }

                if (places[own[i]] == 0)
                {
                    Report(MatchingCodes.NotOnPostsList, $"/candidates/{Invariant(c)}/posts/{Invariant(i)}", candidates[c].Id, names[i]);
                    continue;
                }

                (listed[e], priorities[e]) = (own[i], places[own[i]] - 1);
                places[own[i]] = 0;
                e++;
            }

            starts[c + 1] = e;
            foreach (var (post, place) in back.Left(c, places))
            {
                Report(MatchingCodes.NotOnCandidatesList, $"/posts/{Invariant(post)}/candidates/{Invariant(place)}", posts[post].Id, candidates[c].Id);
            }

            if ((c & 0xFF) == 0)
            {
                token.ThrowIfCancellationRequested();
            }
        }
    }

    private static Location At(string pointer) => new("", pointer, 0, 0, 0);

    /// <summary>No suggestion that can be a national identity number: diagnostics end up in logs.</summary>
    private static string? Near(NameSuggestions near, string name) => near.For(name) is { } found && !NationalIdentity.IsPossible(found) ? found : null;

    private void Report(DiagnosticCode code, string pointer, params ReadOnlySpan<string> arguments)
    {
        if (_sink.IsFull)
        {
            _sink.Report(code, At(pointer));
            return;
        }

        string[] shown = [.. arguments];
        _sink.Report(code, At(pointer), Array.ConvertAll(shown, JsonScalars.Shorten));
    }
}
