using System.Text.Json;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Workflows;

/// <summary>The rule book of <c>book.json</c>, edited and loaded.</summary>
internal static class RuleSetCases
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Book() => JsonNode.Parse(File.ReadAllBytes(CaseFile.Path("book.json")))!.AsObject();

    /// <summary>Returns the book after one edit: <c>file pointer := value</c>, or <c>-</c> for taking a member out.</summary>
    public static JsonObject Edited(string edit)
    {
        var (place, value) = (edit.Split(" := ", 2)[0], edit.Split(" := ", 2)[1]);
        var book = Book();
        var file = book[place.Split(' ')[0]]!;
        if (value == "-")
        {
            JsonEdits.Remove(file, place.Split(' ')[1]);
        }
        else
        {
            JsonEdits.Set(file, place.Split(' ')[1], value);
        }

        return book;
    }

    public static Outcome<RuleSet> Load(JsonObject book) => RuleSet.Load(book.Select(f => Text(f.Key, Write(f.Value!))));

    public static string Write(JsonNode json) => json.ToJsonString(Indented);

    public static RulebookText Text(string name, string text) => new("own/" + name, System.Text.Encoding.UTF8.GetBytes(text));
}
