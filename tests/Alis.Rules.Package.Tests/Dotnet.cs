using System.Diagnostics;
using Xunit;

namespace Alis.Rules.Package.Tests;

/// <summary>Runs the SDK as a stranger would, outside the build that runs the tests.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command that has to succeed, and returns what it prints.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="packages">A package folder of its own: a version that was packed before would otherwise be taken from the cache.</param>
    /// <param name="arguments">The command.</param>
    public static string Run(string folder, string packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.Ordinal) && k != "MSBUILDDISABLENODEREUSE").ToList())
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {output}{errors.Result}");
        return output;
    }
}
