using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alis.Rules.Http.Endpoints;

/// <summary>Compares entity tags (RFC 9110, 8.8.3). A tag of ours is the hash of the editions, a full stop and the language.</summary>
internal static class EntityTags
{
    /// <summary>Returns whether a list has the tag of these editions, in whatever language, or is <c>*</c>.</summary>
    public static bool Contain(StringValues header, string hash) =>
        EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Any(t => t.Tag == "*" || t.Tag.ToString().Trim('"') is var own && (own == hash || own.StartsWith(hash + ".", StringComparison.Ordinal)));

    /// <summary>Returns whether a list has exactly this tag, or is <c>*</c>.</summary>
    public static bool ContainExactly(StringValues header, string tag) =>
        EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Any(t => t.Tag == "*" || t.Tag == tag);
}
