using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Workflows;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Norms;

/// <summary>The rule book of <c>book.json</c> with the norms, statements, sources and examples of <c>norm-folder.json</c>.</summary>
internal sealed class NormFolder
{
    private readonly JsonObject _files = [];

    public NormFolder()
    {
        foreach (var (name, json) in RuleSetCases.Book())
        {
            _files["own/" + name] = json!.DeepClone();
        }

        foreach (var (name, json) in JsonNode.Parse(File.ReadAllBytes(CaseFile.Path("norm-folder.json")))!.AsObject())
        {
            if (_files[name] is JsonObject there)
            {
                foreach (var (member, value) in json!.AsObject())
                {
                    there[member] = value!.DeepClone();
                }
            }
            else
            {
                _files[name] = json!.DeepClone();
            }
        }

        // The norm of the second rule: its strength and party are others.
        Edit("own/workflows/file.json /Rules/1/Properties/norms/0", "\"N-2\"");
    }

    public IReadOnlyList<RulebookText> Texts => [.. _files.Select(f => new RulebookText(f.Key, System.Text.Encoding.UTF8.GetBytes(RuleSetCases.Write(f.Value!))))];

    public RuleSet Rules => RuleSet.Load(Texts).GetValueOrThrow();

    public NormList Norms => NormFile.Load(Texts).GetValueOrThrow();

    public ExampleSet Examples => ExampleSet.Load(Texts, Rules).GetValueOrThrow();

    /// <summary>Sets one value, or takes it out where the value is <c>-</c>.</summary>
    /// <param name="place">The file and the pointer.</param>
    /// <param name="value">The JSON.</param>
    public NormFolder Edit(string place, string value)
    {
        var (file, pointer) = (_files[place.Split(' ')[0]]!, place.Split(' ')[1]);
        if (value == "-")
        {
            JsonEdits.Remove(file, pointer);
        }
        else
        {
            JsonEdits.Set(file, pointer, value);
        }

        return this;
    }

    public NormFolder Without(string file)
    {
        _ = _files.Remove(file);
        return this;
    }

    public NormFolder With(string file, string json)
    {
        _files[file] = JsonNode.Parse(json);
        return this;
    }

    public NormCoverage Coverage(string norm, bool withExamples = true) => NormCoverage.Of(Norms, Rules, withExamples ? Examples : null).Single(c => c.Norm.Id == norm);

    /// <summary>Returns what <c>check</c> tells, but for verdicts that no example shows.</summary>
    public List<Diagnostic> Faults()
    {
        var rules = RuleSet.Load(Texts);
        var norms = NormFile.Load(Texts);
        List<Diagnostic> faults = [.. rules.Diagnostics, .. norms.Diagnostics];
        if (rules.Value is { } set)
        {
            var examples = ExampleSet.Load(Texts, set);
            faults.AddRange(examples.Diagnostics.Where(d => d.Code != ExampleCodes.WithoutExample));
            faults.AddRange(QuotationCheck.Of(Texts, set, norms.Value).Diagnostics);
            faults.AddRange(norms.Value is { } list ? NormCheck.Of(list, set, examples.Value) : []);
        }

        return faults;
    }
}
