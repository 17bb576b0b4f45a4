using System.Diagnostics;
using System.Text;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>The built program while it serves on a free port of this machine.</summary>
internal sealed class ServedTool : IAsyncDisposable
{
    // The machine of a build may have much else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _told = new();
    private readonly Task<string> _output;

    private ServedTool(string[] args)
    {
        Client = new HttpClient(new SocketsHttpHandler { SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Trusted } });
        var start = new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, "serve", .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_told)
            {
                _told.Append(line.Data).Append('\n');
            }
        };
        _process.BeginErrorReadLine();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    public HttpClient Client { get; }

    /// <summary>Gets or sets the hash of the only certificate that is trusted.</summary>
    public string? Trusted { get; set; }

    /// <summary>Gets everything that the program has told on its error stream.</summary>
    public string Told
    {
        get
        {
            lock (_told)
            {
                return _told.ToString();
            }
        }
    }

    /// <summary>Starts the program and waits until it answers.</summary>
    public static async Task<ServedTool> StartAsync(params string[] args)
    {
        var tool = new ServedTool([.. args, .. args.Contains("--urls") ? Array.Empty<string>() : ["--urls", "http://127.0.0.1:0"]]);
        await tool.TellsAsync("Svarer på http");
        var address = tool.Told[tool.Told.IndexOf("Svarer på ", StringComparison.Ordinal)..].Split('\n')[0]["Svarer på ".Length..];
        tool.Client.BaseAddress = new Uri(address.TrimEnd('/') + "/");
        return tool;
    }

    /// <summary>Waits until the program has told something so many times.</summary>
    public Task TellsAsync(string text, int times = 1) => UntilAsync(() => Told.Split(text).Length > times, $"'{text}' was not told");

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<bool> isSo, string otherwise)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.False(clock.Elapsed > Patience, $"{otherwise}: {Told}");
            Assert.False(_process.HasExited && !isSo(), $"The program has ended; {otherwise}: {Told}");
            await Task.Delay(20);
        }
    }

    /// <summary>Sends a signal, such as HUP, as whoever runs the program would.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        }

        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> ValidateAsync(string query = "on=2025-10-01")
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(ToolRun.Sample));
        content.Headers.ContentType = new("application/json");
        return await Client.PostAsync("v1/validate?" + query, content);
    }

    /// <summary>Asks the program to end.</summary>
    /// <returns>Its exit code and what it wrote on its output.</returns>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await _output);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
