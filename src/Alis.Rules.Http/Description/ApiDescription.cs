using System.Collections.Concurrent;
using Alis.Rules.Text;

namespace Alis.Rules.Http.Description;

/// <summary>The description of the service in each language, made when it is first asked for.</summary>
internal sealed class ApiDescription(AlisRulesOptions options)
{
    // A program can map the service below as many addresses as there are, where a part of them is a parameter.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(Language Language, string Root), byte[]> _documents = new();
    private readonly ConcurrentDictionary<Language, byte[]> _pages = new();

    /// <summary>Gets or sets the operations; set once, when they are mapped.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; set; } = [];

    /// <summary>Gets the OpenAPI document.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="root">The path that the service is mapped below, without a slash at its end; empty for none.</param>
    public byte[] Json(Language language, string root)
    {
        if (_documents.TryGetValue((language, root), out var known))
        {
            return known;
        }

        var document = new ApiDocument(Operations, options, language) { Root = root }.Write();
        return _documents.Count < MostKept ? _documents.GetOrAdd((language, root), document) : document;
    }

    public byte[] Page(Language language) => _pages.GetOrAdd(language, l => ApiPage.Write(new ApiDocument(Operations, options, l).Document(), l));
}
