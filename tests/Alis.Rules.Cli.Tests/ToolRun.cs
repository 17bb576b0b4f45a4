using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Alis.Rules.Cli.Tests;

/// <summary>Runs the tool: inside this process with streams of its own, or as the built program where the process is the point.</summary>
internal sealed record ToolRun(int ExitCode, byte[] Bytes, string Error)
{
    private static readonly string Root = typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    public string Output => Encoding.UTF8.GetString(Bytes);

    public static string Sample => PathOf("examples", "training-file.json");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static ToolRun InProcess(params string[] args) => InProcess([], args);

    public static ToolRun InProcess(byte[] input, params string[] args)
    {
        using var standardInput = new MemoryStream(input);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exitCode = Tool.Run(args, new Terminal(standardInput, output, error));
        return new ToolRun(exitCode, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }

    public static ToolRun AsProcess(IReadOnlyDictionary<string, string> environment, params string[] args) => AsProcess(environment, [], args);

    public static ToolRun AsProcess(IReadOnlyDictionary<string, string> environment, byte[] input, params string[] args)
    {
        using var process = Start(environment, args);
        var error = process.StandardError.ReadToEndAsync();
        var sent = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        sent.Wait();
        return new ToolRun(process.ExitCode, output.ToArray(), error.Result);
    }

    /// <summary>Starts the built program, whose streams are all redirected.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Root,
        };
        start.ArgumentList.Add(typeof(Tool).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Asserts what must hold of every run: no trace of a stack, and no escape codes where nobody asked for them.</summary>
    public ToolRun Sound()
    {
        foreach (var text in new[] { Output, Error })
        {
            Xunit.Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Xunit.Assert.DoesNotContain("Unhandled exception", text, StringComparison.Ordinal);

            // A type of exception; what the law calls an exception stands alone, in texts and in expressions.
            Xunit.Assert.DoesNotMatch("[A-Za-z0-9]Exceptions?\\b", text);
            Xunit.Assert.DoesNotContain('\u001b', text);
            Xunit.Assert.DoesNotContain('\r', text);
            Xunit.Assert.DoesNotContain('\uFEFF', text);
        }

        return this;
    }
}
