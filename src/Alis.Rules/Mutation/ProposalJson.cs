using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>Writes proposed examples in the form of a file of examples.</summary>
internal static class ProposalJson
{
    private static readonly JsonWriterOptions Lines = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the members of one example.</summary>
    public static void Write(Utf8JsonWriter json, ProposedExample example)
    {
        json.WriteString("name", example.Name);
        json.WriteString("on", ValueTexts.Show(example.On));
        if (example.Change is { } change)
        {
            json.WritePropertyName("change");
            change.Write(json);
        }

        if (example.Variant.Trial is { } trial)
        {
            json.WriteStartObject("reading");
            json.WriteString("provision", trial.Provision.Id);
            json.WriteString("value", trial.Value.ToString());
            json.WriteEndObject();
        }

        json.WriteStartArray("expect");
        foreach (var expected in example.Expected)
        {
            Write(json, expected);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one example on one line.</summary>
    public static string Line(ProposedExample example)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Write(json, example);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a file of examples for one rule, with the facts that they change.</summary>
    public static byte[] File(IReadOnlyList<ProposedExample> examples)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Lines))
        {
            var shared = examples[0].Variant.Near.Shared;
            json.WriteStartObject();
            json.WriteString("$schema", "../../schema/examples.schema.json");
            json.WriteNumber("formatVersion", ExampleFile.FormatVersion);
            json.WriteString("rule", shared.Rule);
            json.WritePropertyName("facts");
            FactTree.Of(shared.Facts!).Write(json);
            json.WriteStartArray("examples");
            foreach (var example in examples)
            {
                json.WriteStartObject();
                Write(json, example);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ExpectedFinding expected)
    {
        json.WriteStartObject();
        json.WriteString("verdict", expected.Verdict);
        Text("subject", expected.Subject);
        Text("amount", ExampleComparison.Text(expected.Amount));
        Text("required", ExampleComparison.Text(expected.Required));
        Day("opens", expected.Opens);
        Day("due", expected.Due);
        Day("fulfilledOn", expected.FulfilledOn);
        if (expected.Late is { } late)
        {
            json.WriteNumber("late", late);
        }

        List("missing", expected.Missing);
        Text("displacedBy", expected.DisplacedBy);
        List("absent", expected.Absent);
        if (expected.Shows is { } shows)
        {
            json.WriteStartObject("shows");
            foreach (var shown in shows)
            {
                json.WriteString(shown.Name, shown.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        void List(string name, IReadOnlyList<string>? values)
        {
            if (values is null)
            {
                return;
            }

            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        void Day(string name, LocalDate? day) => Text(name, ExampleComparison.Text(day));
    }
}
