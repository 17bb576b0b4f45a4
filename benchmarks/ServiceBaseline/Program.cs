using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Alis.Rules;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime.Text;

// fixed BYTES                    a server on a free port that reads a body and answers so many bytes; its address is the first line of the output
// line FILE DAY THREADS COUNT    reads, validates and writes the file on a line so many times on each thread: seconds elapsed and of the processor
// report FILE DAY THREADS COUNT  the same with the report as a request gets it
return args switch
{
    ["fixed", var bytes] => await FixedAsync(int.Parse(bytes, CultureInfo.InvariantCulture)),
    [("line" or "report") and var kind, var file, var day, var threads, var count] => Work(kind == "line", File.ReadAllBytes(file), day, int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture)),
    _ => 1,
};

static async Task<int> FixedAsync(int bytes)
{
    var answer = new byte[bytes];
    answer.AsSpan().Fill((byte)' ');
    var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
    builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Loopback, 0);
    });
    builder.Services.AddRoutingCore();
    await using var app = builder.Build();
    app.UseRouting();
    app.MapPost("/v1/validate", async context =>
    {
        while (await context.Request.BodyReader.ReadAsync() is { } read)
        {
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    });
    await app.StartAsync();
    Console.WriteLine(app.Urls.Single());
    await app.WaitForShutdownAsync();
    return 0;
}

static int Work(bool isLine, byte[] file, string day, int threads, int count)
{
    var (engine, on, options) = (new RuleEngine(RuleSet.Embedded), LocalDatePattern.Iso.Parse(day).Value, new ReportOptions());
    Run(2000);
    var (before, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
    var all = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(() => Run(count), TaskCreationOptions.LongRunning)).ToArray();
    Task.WaitAll(all);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.000} {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.000}"));
    return 0;

    void Run(int times)
    {
        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < times; i++)
        {
            output.ResetWrittenCount();
            var read = ReportRequest.Read(engine, "line", file, options);
            var report = engine.Validate(read.GetValueOrThrow(), on, options);
            if (isLine)
            {
                ReportJson.WriteLine(output, report, Language.Nb, read.Diagnostics);
            }
            else
            {
                _ = ReportJson.Write(report, Language.Nb, read.Diagnostics);
            }
        }
    }
}
