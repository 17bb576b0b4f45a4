using System.Collections.Concurrent;
using System.Net;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Sends hostile requests, several at a time, and keeps what is wrong with the answers.</summary>
internal sealed class HostileRun(HostileRequests requests, IPEndPoint server, int senders)
{
    private int _sent;

    public int Sent => _sent;

    public ConcurrentDictionary<string, int> Statuses { get; } = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    public Task SendAsync(int first, int end) =>
        Parallel.ForEachAsync(Enumerable.Range(first, end - first), new ParallelOptions { MaxDegreeOfParallelism = senders }, async (number, _) => await SendAsync(number));

    private async Task SendAsync(int number)
    {
        var request = requests.Draw(number);
        try
        {
            var (answers, isSilent) = await RawConnection.SendAsync(request, server);
            Count(request, answers.Count, isSilent ? "silent" : "closed");
            foreach (var answer in answers)
            {
                Statuses.AddOrUpdate(answer.Status.ToString("000", System.Globalization.CultureInfo.InvariantCulture), 1, static (_, n) => n + 1);
                if (AnswerCheck.Fault(request, answer) is { } fault)
                {
                    Faults.Enqueue($"{fault}\n{number} {request}\n→ {answer.Head}\n{(answer.Text.Length > 3000 ? answer.Text[..3000] : answer.Text)}");
                }
            }

            if (request.IsHttp && answers.Count < request.Answers)
            {
                Faults.Enqueue($"{answers.Count} answers instead of {request.Answers}{(isSilent ? ", and silence" : "")}\n{number} {request}");
            }
        }
        catch (Exception fault) when (fault is FormatException or System.Net.Sockets.SocketException or System.Text.Json.JsonException)
        {
            Faults.Enqueue($"{fault}\n{number} {request}");
        }

        Interlocked.Increment(ref _sent);
    }

    private void Count(RawRequest request, int answers, string end)
    {
        if (answers == 0 && request.Ending != Ending.Reset)
        {
            Statuses.AddOrUpdate("none, " + end, 1, static (_, n) => n + 1);
        }
    }
}
