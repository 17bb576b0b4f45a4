using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Sends bytes on a connection of its own and takes whatever comes back.</summary>
internal static partial class Wire
{
    /// <summary>Sends the pieces, each by itself.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="pieces">What to send.</param>
    /// <param name="goesAway">Whether the sender ends its half of the connection at once.</param>
    /// <returns>All that came before the service closed the connection, or for five seconds.</returns>
    public static async Task<string> SendAsync(Uri address, byte[][] pieces, bool goesAway)
    {
        using var client = new TcpClient { NoDelay = true };
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var answer = new MemoryStream();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, end.Token);
            var stream = client.GetStream();
            foreach (var piece in pieces)
            {
                await stream.WriteAsync(piece, end.Token);
            }

            if (goesAway)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            await stream.CopyToAsync(answer, end.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Closed in the middle, or left open since the request is not over: what has come is what is looked at.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>The status of each answer.</summary>
    public static IEnumerable<int> StatusesOf(string answers) => Status().Matches(answers).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?:^|\n|\})HTTP/1\.[01] (\d{3})")]
    private static partial Regex Status();
}
