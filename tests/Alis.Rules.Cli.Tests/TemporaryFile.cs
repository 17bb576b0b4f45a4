using System.Text;
using System.Text.Json.Nodes;

namespace Alis.Rules.Cli.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, content);
    }

    public TemporaryFile(string content)
        : this(Encoding.UTF8.GetBytes(content))
    {
    }

    public string Path { get; }

    public static TemporaryFile OfSample(Action<JsonObject> edit)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(ToolRun.Sample))!.AsObject();
        edit(json);
        return new TemporaryFile(json.ToJsonString());
    }

    public void Dispose() => File.Delete(Path);
}
