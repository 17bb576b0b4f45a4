using Alis.Rules;
using Alis.Rules.Benchmarks;
using Alis.Rules.Benchmarks.Checks;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args.Contains("--service-time"))
{
    return ServiceTimeTable.Write(Console.Out);
}

if (args.Contains("--matching"))
{
    return MatchingTable.Write(Console.Out);
}

if (args.Contains("--rounds"))
{
    return RoundCostTable.Write(Console.Out);
}

var engine = new RuleEngine(RuleSet.Embedded);
var files = CheckedFiles.Examples(RepositoryFiles.Path("rules"))
    .Concat(CheckedFiles.Generated(500))
    .Append(("the measured file", MeasuredFile.Build(), MeasuredFile.Day));
foreach (var (about, file, day) in files)
{
    // A comparison of two things that do not do the same work says nothing.
    if (SameFindings.Differences(engine, file, day) is { Count: > 0 } differences)
    {
        Console.Error.WriteLine($"Nothing is measured, since the findings differ for {about}:");
        differences.ToList().ForEach(Console.Error.WriteLine);
        return 1;
    }
}

if (args.Contains("--ratios"))
{
    RatioTable.Write(Console.Out);
    return 0;
}

var inProcess = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(ValidateBenchmarks).Assembly).Run(args, inProcess);
return 0;
