using System.Net;
using System.Text;
using Alis.Rules.Http.Access;
using Xunit;
using static Alis.Rules.Http.Tests.Hostile.RawRequest;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Every address of the description, with every trick, without credentials: nothing but health answers.</summary>
public sealed class ClosedDoorTests
{
    private static readonly string Key = new('k', ApiKey.FewestCharacters);

    private static readonly string?[] Credentials =
    [
        null, "X-Api-Key: \r\n", "X-Api-Key: x\r\n", "X-Api-Key: x\r\nX-Api-Key: x\r\n", "X-Api-Key:\r\nAuthorization: \r\n", "Authorization: Bearer \r\n", "Authorization: Bearer null\r\n", "Authorization: Basic YTpi\r\n", "Authorization: bearer eyJhbGciOiJub25lIn0.e30.\r\n", "X-Forwarded-For: 127.0.0.1\r\n", "X-Original-URL: /health\r\n", "Cookie: X-Api-Key=x\r\n", "Origin: null\r\nAccess-Control-Request-Method: POST\r\n",
    ];

    [Fact]
    public async Task WithoutCredentials_NothingButHealthAnswers()
    {
        await using var app = AlisRulesServer.Create(["http://127.0.0.1:0"], Options());
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        var operations = await DescribedOperation.OfAsync(client);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations.Where(static o => o.IsOpen))
        {
            open.Add(await client.GetStringAsync(operation.Path));
        }

        Assert.Equal(2, open.Count);
        var (faults, asked, refused) = (new List<string>(), 0, 0);
        foreach (var request in Requests(operations))
        {
            var (answers, _) = await RawConnection.SendAsync(request, new IPEndPoint(IPAddress.Loopback, client.BaseAddress.Port));
            asked++;
            foreach (var answer in answers)
            {
                refused += answer.Status == 401 ? 1 : 0;
                var isRight = answer.Status < 400 ? request.IsHead || open.Contains(answer.Text) : answer.Status is 401 or 405 || answer.Body.Length == 0;
                if (!isRight || AnswerCheck.Fault(request, answer) is not null || (answer.Status == 401 && !answer.Headers.ContainsKey("WWW-Authenticate")))
                {
                    faults.Add($"{request} → {answer.Head}\n{answer.Text}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
        Assert.InRange(refused, asked / 2, asked);
    }

    private static AlisRulesOptions Options()
    {
        var options = new AlisRulesOptions { RefusalsPerMinute = int.MaxValue, RequestsPerMinute = int.MaxValue };
        options.ApiKeys.Add(ApiKey.Of("one", Key));
        return options;
    }

    private static IEnumerable<RawRequest> Requests(IReadOnlyList<DescribedOperation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var target in HostileTargets.Tricks(operation.Path).Prepend(operation.Target))
            {
                yield return Ask(operation.Method, target, operation, null);
            }

            foreach (var credentials in Credentials)
            {
                yield return Ask(operation.Method, operation.Target, operation, credentials);
            }

            foreach (var method in new[] { "GET", "HEAD", "OPTIONS", "TRACE", "PUT", "X" })
            {
                // The body of an open address can be had; what it says is compared for GET.
                if (!operation.IsOpen || method != "HEAD")
                {
                    yield return Ask(method, operation.Target, operation, null);
                }
            }
        }
    }

    private static RawRequest Ask(string method, string target, DescribedOperation operation, string? headers) =>
        new("closed door", [Write(method, target, Encoding.UTF8.GetBytes(operation.Body.Length > 0 ? "{}" : ""), operation.Body.Length > 0 ? "application/json" : null, headers)]) { IsHttp = true, IsHead = method == "HEAD" };
}
