using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Alis.Rules.Http.Tests;

/// <summary>A request whose body is sent piece by piece while its answer is read; the client of the framework reads no answer over HTTP/1.1 before it has sent all.</summary>
internal sealed class FedRequest : IDisposable
{
    private readonly TcpClient _socket = new();
    private readonly List<byte> _line = [];
    private int _left;

    private NetworkStream Stream => _socket.GetStream();

    /// <summary>Sends the head of a request for lines.</summary>
    public static async Task<FedRequest> OpenAsync(Uri address, string path)
    {
        var request = new FedRequest();
        await request._socket.ConnectAsync(address.Host, address.Port);
        await request.SendAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {RunningService.Lines}\r\nTransfer-Encoding: chunked\r\n\r\n");
        return request;
    }

    /// <summary>Sends more of the body.</summary>
    public Task WriteAsync(string text) => SendAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    /// <summary>Ends the body.</summary>
    public Task EndAsync() => SendAsync("0\r\n\r\n");

    /// <summary>Reads the head of the answer, and returns its first line.</summary>
    public async Task<string> StatusAsync()
    {
        var status = await HeadLineAsync();
        while (await HeadLineAsync() is { Length: > 0 })
        {
        }

        return status;
    }

    /// <summary>Reads a line of the answer; null where it has ended.</summary>
    public async Task<string?> LineAsync()
    {
        for (_line.Clear(); ;)
        {
            if (_left == 0)
            {
                _left = int.Parse(await HeadLineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (_left == 0)
                {
                    return _line.Count == 0 ? null : throw new InvalidDataException("The answer ends within a line.");
                }
            }

            var one = await ByteAsync();
            if (--_left == 0)
            {
                _ = await HeadLineAsync();
            }

            if (one == '\n')
            {
                return Encoding.UTF8.GetString([.. _line]);
            }

            _line.Add(one);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string> HeadLineAsync()
    {
        var line = new StringBuilder();
        for (var one = await ByteAsync(); one != '\n'; one = await ByteAsync())
        {
            line.Append((char)one);
        }

        return line.ToString().TrimEnd('\r');
    }

    private async Task<byte> ByteAsync()
    {
        var one = new byte[1];
        await Stream.ReadExactlyAsync(one);
        return one[0];
    }

    private async Task SendAsync(string text) => await Stream.WriteAsync(Encoding.UTF8.GetBytes(text));
}
