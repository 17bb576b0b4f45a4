using System.Collections.Concurrent;
using Alis.Rules.Text;

namespace Alis.Rules.Http.Description;

/// <summary>The description of the service in each language, made when it is first asked for.</summary>
internal sealed class ApiDescription(AlisRulesOptions options)
{
    private readonly ConcurrentDictionary<Language, byte[]> _documents = new();
    private readonly ConcurrentDictionary<Language, byte[]> _pages = new();

    /// <summary>Gets or sets the operations; set once, when they are mapped.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; set; } = [];

    public byte[] Json(Language language) => _documents.GetOrAdd(language, l => new ApiDocument(Operations, options, l).Write());

    public byte[] Page(Language language) => _pages.GetOrAdd(language, l => ApiPage.Write(new ApiDocument(Operations, options, l).Document(), l));
}
