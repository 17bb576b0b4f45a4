using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Rulebooks;

/// <summary>The list of norms: every statement of the sources, whether it has been built or not. Immutable.</summary>
public sealed class NormList
{
    /// <summary>The name of the file within a folder of rule books.</summary>
    internal const string FileName = "norms.json";

    private static readonly Lazy<NormList> Shipped = new(() => Read(FileName, EmbeddedTexts.Read(FileName)).GetValueOrThrow());

    private readonly Dictionary<string, Norm> _byId = new(StringComparer.Ordinal);

    internal NormList(ImmutableArray<NormDocument> documents, ImmutableArray<Norm> norms)
    {
        Documents = documents;
        Norms = norms;
        foreach (var norm in norms)
        {
            _byId[norm.Id] = norm;
        }
    }

    /// <summary>Gets the list that ships inside the assembly, read when it is first asked for.</summary>
    public static NormList Embedded => Shipped.Value;

    /// <summary>Gets the documents, in the order of the file.</summary>
    public ImmutableArray<NormDocument> Documents { get; }

    /// <summary>Gets the norms, in the order of the file.</summary>
    public ImmutableArray<Norm> Norms { get; }

    /// <summary>Returns a norm by its id, or null.</summary>
    /// <param name="id">The id.</param>
    public Norm? Find(string id) => _byId.TryGetValue(id, out var norm) ? norm : null;

    /// <summary>Reads the text of <c>norms.json</c>.</summary>
    internal static Outcome<NormList> Read(string name, byte[] utf8Json)
    {
        var sink = new DiagnosticSink();
        var root = JsonText.Read(name, utf8Json, sink);
        return sink.ToOutcome(root is null ? null : JsonMembers.Read(root, sink, NormListReader.Read));
    }
}
