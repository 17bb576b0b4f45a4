using System.Net;
using System.Net.Sockets;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Sends bytes, whatever they are, and takes what comes.</summary>
internal static class RawConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceWithNonsense = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends a request on a connection of its own.</summary>
    /// <returns>What came back, and whether the server was still silent when patience ended.</returns>
    public static async Task<(IReadOnlyList<RawAnswer> Answers, bool IsSilent)> SendAsync(RawRequest request, IPEndPoint server)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new LingerOption(true, 0) };
        await socket.ConnectAsync(server);
        using var time = new CancellationTokenSource();
        var sending = SendAsync(socket, request, time.Token);
        if (request.Ending == Ending.Reset)
        {
            await sending;
            return ([], false);
        }

        // A server that closes what nobody reads resets, which would lose an answer that has come: so reading goes on beside sending.
        var received = new MemoryStream();
        var (isClosed, isSilent) = (false, false);
        var buffer = new byte[32 * 1024];
        try
        {
            while (!IsDone(request, received))
            {
                // What is no HTTP may well wait for more of it: then it is left alone.
                time.CancelAfter(request.IsHttp || !sending.IsCompleted ? Patience : PatienceWithNonsense);
                var read = await socket.ReceiveAsync(buffer, time.Token);
                isClosed = read == 0;
                if (isClosed)
                {
                    break;
                }

                received.Write(buffer, 0, read);
            }
        }
        catch (SocketException)
        {
            isClosed = true;
        }
        catch (OperationCanceledException)
        {
            isSilent = true;
        }

        await time.CancelAsync();
        await sending;
        return (RawAnswer.Read(received.GetBuffer().AsSpan(0, (int)received.Length), request.IsHead, isClosed), isSilent);
    }

    private static bool IsDone(RawRequest request, MemoryStream received)
    {
        var answers = RawAnswer.Read(received.GetBuffer().AsSpan(0, (int)received.Length), request.IsHead, false);
        return answers.Count >= request.Answers && answers[^1].IsWhole;
    }

    private static async Task SendAsync(Socket socket, RawRequest request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var piece in request.Pieces)
            {
                for (var rest = piece.AsMemory(); rest.Length > 0;)
                {
                    rest = rest[await socket.SendAsync(rest, cancellationToken)..];
                }

                if (request.Pause > TimeSpan.Zero)
                {
                    await Task.Delay(request.Pause, cancellationToken);
                }
            }

            if (request.Ending == Ending.Half)
            {
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            // The server has had enough.
        }
    }
}
