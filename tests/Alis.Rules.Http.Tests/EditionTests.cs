using System.Net;
using System.Text;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class EditionTests
{
    [Fact]
    public async Task Rulebooks_SameEditions_AreNotSentAgain()
    {
        await using var service = await RunningService.StartAsync();
        var first = await service.Client.GetAsync("/v1/rulebooks");
        var tag = first.Headers.ETag!;

        Assert.Contains(RuleSet.Embedded.Hash, tag.Tag, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(service, tag.Tag, "nb")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, tag.Tag, "en")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, "\"other\"", "nb")).StatusCode);
    }

    [Fact]
    public async Task Rulebooks_OtherTitleOfTheSameEditions_IsSent()
    {
        var texts = Texts();
        var at = texts.FindIndex(t => t.Name == "nlsh-2024/rulebook.json");
        var renamed = Encoding.UTF8.GetString(File.ReadAllBytes(RepositoryFiles.Path("rules", texts[at].Name))).Replace("Avtalen om ALIS mellom", "Avtale om ALIS mellom", StringComparison.Ordinal);
        await using var service = await RunningService.StartAsync(o => o.Rules = RuleSet.Load(texts).GetValueOrThrow());
        var tag = (await service.Client.GetAsync("/v1/rulebooks")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(service, tag.Tag, "nb")).StatusCode);

        texts[at] = new RulebookText(texts[at].Name, Encoding.UTF8.GetBytes(renamed));
        var hash = service.Source.Current.Rules.Hash;
        Assert.Equal(hash, service.Source.Replace(texts).GetValueOrThrow().Hash);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, tag.Tag, "nb")).StatusCode);
    }

    [Theory]
    [InlineData("\"{0}\"", HttpStatusCode.OK)]
    [InlineData("\"{0}.en\"", HttpStatusCode.OK)]
    [InlineData("\"x\", \"{0}.nb\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"x\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("rubbish", HttpStatusCode.PreconditionFailed)]
    public async Task IfMatch_OtherEditions_AreToldAsSuch(string header, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/validate?on=2025-10-01") { Content = new ByteArrayContent(RunningService.Sample) };
        request.Content.Headers.ContentType = new(RunningService.Json);
        request.Headers.TryAddWithoutValidation("If-Match", header.Replace("{0}", RuleSet.Embedded.Hash, StringComparison.Ordinal));

        Assert.Equal(status, (await service.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Replace_WhileRequestsCome_EveryAnswerIsOfOneSet()
    {
        var texts = Texts();
        var (first, second) = (RuleSet.Load(texts).GetValueOrThrow(), RuleSet.Load(texts.Where(t => !t.Name.StartsWith("nlsh-2024/", StringComparison.Ordinal))).GetValueOrThrow());
        await using var service = await RunningService.StartAsync(o => o.Rules = first);
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                service.Source.Replace(i % 2 == 0 ? second : first);
                await Task.Delay(1);
            }
        });
        var seen = new HashSet<bool>();
        for (var i = 0; i < 200; i++)
        {
            var response = await service.PostAsync("/v1/validate?on=2025-10-01", RunningService.Sample);
            var text = await response.Content.ReadAsStringAsync();
            var isFirst = response.Headers.ETag!.Tag.Contains(first.Hash, StringComparison.Ordinal);
            Assert.Equal(isFirst, text.Contains("\"nlsh-2024@", StringComparison.Ordinal));
            seen.Add(isFirst);
        }

        await stop.CancelAsync();
        await swapping;
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task Replace_FaultyTexts_LeavesWhatServes()
    {
        await using var service = await RunningService.StartAsync();
        var texts = Texts().Append(new RulebookText("bad/rulebook.json", Encoding.UTF8.GetBytes("{"))).ToList();

        Assert.False(service.Source.Replace(texts).IsUsable);
        Assert.True(service.Source.IsLastRefused);
        Assert.Equal(RuleSet.Embedded.Hash, service.Source.Current.Rules.Hash);
        Assert.Contains("\"lastRulebooksRefused\":true", await service.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);

        Assert.True(service.Source.Replace(Texts()).IsUsable);
        Assert.False(service.Source.IsLastRefused);
    }

    private static List<RulebookText> Texts()
    {
        var root = RepositoryFiles.Path("rules");
        return
        [
            .. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
                .Select(p => (Path: p, Name: Path.GetRelativePath(root, p).Replace('\\', '/')))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new RulebookText(p.Name, File.ReadAllBytes(p.Path))),
        ];
    }

    private static Task<HttpResponseMessage> GetAsync(RunningService service, string tag, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rulebooks");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return service.Client.SendAsync(request);
    }
}
