using System.Collections.Immutable;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes one result of a round as JSON.</summary>
internal sealed class RoundJsonWriter(RoundResult result, Language language, RoundView view)
{
    private readonly RoundSentences _sentences = new(result, language);

    private bool IsForAll => view.Candidate is null;

    public byte[] Write(IEnumerable<Diagnostic>? remarks) => OutputJson.Write(json =>
    {
        json.WriteString("language", OutputCodes.Of(language));
        json.Text("round", result.Round.Key);
        json.Text("rulebook", result.Round.Rulebook);
        json.Day("decidedOn", result.Round.DecidedOn);
        if (view.ShowsPairs)
        {
            json.WriteStartObject("view");
            json.Text("candidate", view.Candidate);
            json.Text("post", view.Post);
            json.WriteEndObject();
        }

        if (IsForAll)
        {
            json.WriteBoolean("settled", result.IsSettled);
            json.Texts("waitingFor", result.Waiting);
        }

        json.List("matches", result.Matches.Where(m => IsForAll || m.Candidate == view.Candidate), m => Match(json, m));
        json.List("unmatched", result.Unmatched.Where(u => IsForAll || u.Candidate == view.Candidate), u => Unmatched(json, u));
        if (IsForAll)
        {
            json.List("emptyWindows", result.EmptyWindows, w => Empty(json, w));
            json.List("postsWithoutWindow", result.PostsWithoutWindow, p => WithoutWindow(json, p));
            if (result.State.UntilSettled || result.Runs.Length > 1)
            {
                json.List("runs", result.Runs, r => Run(json, r));
            }
        }

        if (view.ShowsPairs)
        {
            json.List("pairs", Pairs(), p => Pair(json, p));
        }

        Certificate(json, result.Certificate);
        json.Texts("notes", [.. _sentences.Notes(view.Candidate)]);
    }, IsForAll ? remarks : null, language);

    private IEnumerable<PairStatus> Pairs() =>
        from candidate in result.Round.Candidates
        where IsForAll || candidate.Key == view.Candidate
        from status in result.StatusesOf(candidate.Key ?? "")
        where view.Post is null || status.Window.Post.Key == view.Post
        select status;

    private void Match(Utf8JsonWriter json, RoundMatch match)
    {
        json.WriteString("candidate", match.Candidate);
        RoundJson.WriteService(json, match);
        json.Number("possible", match.Possible);
        var departures = _sentences.DeparturesOf(match).ToList();
        if (departures.Count > 0)
        {
            json.Texts("departures", departures);
        }

        if (match.Exceptions.Any())
        {
            json.List("exceptions", match.Exceptions, e =>
            {
                json.Text("norm", e.Norm);
                json.Text("by", e.By);
                json.Day("on", e.On);
            });
        }

        json.WriteString("text", _sentences.Match(match));
    }

    private void Unmatched(Utf8JsonWriter json, UnmatchedCandidate candidate)
    {
        json.WriteString("candidate", candidate.Candidate);
        json.WriteNumber("windows", candidate.Windows);
        if (candidate.Outranked > 0)
        {
            json.WriteNumber("outranked", candidate.Outranked);
        }

        Reasons(json, "reasons", candidate.Refusals, "windows");
        json.WriteString("split", RoundCodeNames.Of(candidate.Split));
        if (candidate.Split == SplitOutcome.NoPair)
        {
            json.WriteNumber("halves", candidate.Halves);
            Reasons(json, "halfReasons", candidate.HalfRefusals, "halves");
        }

        json.WriteString("text", _sentences.Unmatched(candidate));
    }

    private void Empty(Utf8JsonWriter json, EmptyWindow window)
    {
        json.Text("post", window.Window.Post.Key);
        json.WriteString("window", window.Window.Id);
        json.Day("from", window.Window.From);
        json.Day("to", window.Window.To);
        json.WriteNumber("seats", window.Window.Seats);
        json.WriteNumber("free", window.Free);
        json.WriteNumber("parts", window.Parts);
        if (window.DeclinedParts > 0)
        {
            json.WriteNumber("declinedParts", window.DeclinedParts);
        }

        Reasons(json, "reasons", window.Refusals, "candidates");
        json.WriteNumber("haveBetter", window.HaveBetter);
        json.Day("lastListedOn", window.LastListedOn);
        json.WriteString("text", _sentences.Empty(window));
    }

    private void Reasons(Utf8JsonWriter json, string name, ImmutableArray<ReasonCount> reasons, string of) => json.List(name, reasons, r =>
    {
        json.WriteString("reason", RoundCodeNames.Of(r.Reason));
        json.WriteNumber(of, r.Count);
        json.WriteNumber("alone", r.Alone);
        json.WriteString("text", RefusalTexts.Short(r.Reason, language));
    });

    private void WithoutWindow(Utf8JsonWriter json, OfferedPost post)
    {
        json.Text("post", post.Key);
        json.Day("from", post.From);
        json.Day("to", post.To);
        json.WriteString("text", _sentences.WithoutWindow(post));
    }

    private static void Run(Utf8JsonWriter json, RoundRun run)
    {
        json.List("offers", run.Offers, m =>
        {
            json.WriteString("candidate", m.Candidate);
            RoundJson.WriteService(json, m);
        });
        json.Texts("declined", run.Declined);
    }

    private void Pair(Utf8JsonWriter json, PairStatus status)
    {
        json.WriteString("candidate", status.Candidate);
        json.Text("post", status.Window.Post.Key);
        json.WriteString("window", status.Window.Id);
        json.WriteString("status", RoundCodeNames.Of(status.Kind));
        json.Day("start", status.Start);
        json.Number("choice", status.Choice);
        json.Number("position", status.Position);
        if (!status.Refusals.IsEmpty)
        {
            json.List("reasons", status.Refusals, r =>
            {
                json.WriteString("reason", RoundCodeNames.Of(r.Reason));
                json.Day("day", r.Day);
                json.Day("limit", r.Limit);
                json.Number("months", r.Months);
                json.Day("comparedWith", r.ComparedWith);
                json.WriteString("text", RefusalTexts.Sentence(r, language));
            });
        }

        if (status.Outranking is { } outranking)
        {
            json.WriteStartObject("outrankedBy");
            json.WriteString("criterion", RoundCodeNames.Of(outranking.Criterion));
            if (IsForAll)
            {
                json.WriteString("holder", outranking.Holder);
            }

            json.WriteNumber("holderPosition", outranking.HolderPosition);
            json.WriteNumber("waitingPosition", outranking.WaitingPosition);
            json.WriteEndObject();
        }

        json.WriteString("text", _sentences.Status(status, !IsForAll));
    }

    private void Certificate(Utf8JsonWriter json, RoundCertificate certificate)
    {
        json.WriteStartObject("certificate");
        json.WriteString("engine", certificate.Engine);
        json.Day("decidedOn", certificate.DecidedOn);
        json.WriteBoolean("untilSettled", certificate.UntilSettled);
        if (IsForAll)
        {
            // What is known of few can be guessed and the guess tried on a hash: who is one of them is not given one.
            json.WriteString("input", certificate.Input);
            json.WriteString("result", certificate.Result);
        }

        json.List("books", [certificate.Edition], e =>
        {
            json.WriteString("id", e.Id);
            json.WriteString("edition", e.Edition);
            json.WriteString("hash", e.Hash);
        });
        json.List("settings", certificate.Settings, s =>
        {
            json.WriteString("name", s.Name);
            json.WriteString("value", s.Value);
            json.WriteString("source", RoundCodeNames.Of(s.Source));
            json.Text("provision", s.Provision);
        });
        json.WriteNumber("blockingPairs", certificate.Blocking);
        if (IsForAll)
        {
            json.WriteNumber("candidates", certificate.Candidates);
            json.WriteNumber("windows", certificate.Windows);
            json.WriteNumber("seats", certificate.Seats);
            json.WriteNumber("contracts", certificate.Contracts);
            json.WriteNumber("proposals", certificate.Proposals);
            json.WriteNumber("runs", certificate.Runs);
            json.WriteNumber("pairsChecked", certificate.PairsChecked);
            json.WriteNumber("packagesChecked", certificate.PackagesChecked);
            json.List("cutoffs", certificate.Cutoffs, c =>
            {
                json.WriteString("window", c.Window);
                json.WriteNumber("seats", c.Seats);
                json.WriteNumber("filled", c.Filled);
                json.Number("priority", c.Priority);
                json.Number("position", c.Position);
            });
        }

        json.WriteEndObject();
    }
}
