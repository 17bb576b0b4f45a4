using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Endpoints;

namespace Alis.Rules.Http.Description;

/// <summary>One operation of the service: what it is called, takes and answers.</summary>
/// <param name="Id">Its name, also in measurements.</param>
/// <param name="Path">Its address below where the service is mapped.</param>
/// <param name="Methods">The methods that it takes, the one that is described first.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="About">The same at length.</param>
/// <param name="Answer">Answers a request.</param>
internal sealed record ApiOperation(string Id, string Path, IReadOnlyList<string> Methods, Wording Summary, Wording About, Func<ServiceRequest, Task> Answer)
{
    /// <summary>Gets whether anybody may ask.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Gets whether its answers rest on the rule books.</summary>
    public bool HasEditions => Path.StartsWith("/v1/", StringComparison.Ordinal);

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Gets what it takes: media types with the names of their schemas (several: one of them) and of an example.</summary>
    public IReadOnlyList<ApiContent> Takes { get; init; } = [];

    /// <summary>Gets what it answers.</summary>
    public IReadOnlyList<ApiContent> Gives { get; init; } = [];

    /// <summary>Gets the statuses of problems that it can answer with beside those that every operation can.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

/// <summary>Content of one media type.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Schemas">The names of its schemas; several where it is by one of them; none for what is no JSON.</param>
/// <param name="Example">The name of an embedded example; null for none.</param>
internal sealed record ApiContent(string MediaType, IReadOnlyList<string> Schemas, string? Example = null);
