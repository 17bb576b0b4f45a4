using static Alis.Rules.Http.Tests.Hostile.RawRequest;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Addresses that try to be more than they are.</summary>
internal static class HostileTargets
{
    private static readonly string[] Values =
    [
        "", "%00", "%0d%0aSet-Cookie:%20a=b", "%", "%zz", "%ff%fe", "+", "&&&", "=", "a=b=c", "2025-10-01", "2025-10-01%20", "9999-12-31", "0000-00-00", "-1", "1e9", "true", "TRUE", "null", "[]", "..%2f..%2fetc%2fpasswd", "%F0%9F%A9%BA", "%E2%80%AE", "nlsh-2024", "*", "%3Cscript%3E",
    ];

    /// <summary>All that is tried with a path.</summary>
    public static IReadOnlyList<string> Tricks(string path) =>
    [
        path + "/", path + "//", "/" + path, path.Replace("/", "//", StringComparison.Ordinal), path.ToUpperInvariant(), path + "%00", path + "%2e", path + ".", path + ".json", path + ";a=b", path + "%20", path + "%3Fon=2025-10-01", path + "#x",
        "/." + path, "/x/.." + path, "/x/%2e%2e" + path, "/..%2f" + path, "/%2e%2e/%2e%2e" + path, "/..;" + path, path + "/../../../../etc/passwd", path + "/..", path + "/%2e%2e", path + "%5c..", path.Replace('/', '\\'), "/%2f" + path[1..], "/" + Uri.HexEscape(path[1]) + path[2..],
        "/health/.." + path, "/health/%2e%2e" + path, "/health" + path, path + "/health", path + "/../health", "http://127.0.0.1" + path, "http://evil.example" + path, "//evil.example" + path, "/%c0%ae%c0%ae" + path, "/%252e%252e" + path, path + "?" + new string('a', 2000),
    ];

    public static RawRequest Path(IReadOnlyList<DescribedOperation> operations, Random random)
    {
        var operation = operations[random.Next(operations.Count)];
        var tricks = Tricks(operation.Path);
        var target = random.Next(10) switch
        {
            0 => "/" + new string('a', random.Next(1, 20_000)),
            1 => string.Concat(Enumerable.Repeat("/..", random.Next(1, 1000))) + "/etc/passwd",
            2 => new[] { "*", "/.git/config", "/appsettings.json", "/proc/self/environ", "/web.config", "127.0.0.1:80", "x", "/\0", "/\u00ff", "/æøå", "/%", "/%2", "?", "/?x#y" }[random.Next(14)],
            _ => tricks[random.Next(tricks.Count)],
        };
        var method = random.Next(4) == 0 ? "GET" : operation.Method;
        return new RawRequest("path", [Write(method, target, operation.Body, operation.Example is null ? null : "application/json")]) { Ending = Ending.Half, IsHead = method == "HEAD" };
    }

    public static RawRequest Query(DescribedOperation operation, Random random)
    {
        var names = operation.Parameters.Select(static p => p.Name).Concat(["x", "", "on%00", "ON", new string('n', 300)]).ToList();
        var pairs = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 400) : random.Next(1, 5))
            .Select(_ => $"{names[random.Next(names.Count)]}={(random.Next(30) == 0 ? new string('v', random.Next(1000)) : Values[random.Next(Values.Length)])}");
        var target = $"{operation.Path}?{(random.Next(2) == 0 ? operation.Target[operation.Path.Length..].TrimStart('?') + "&" : "")}{string.Join(random.Next(10) == 0 ? ';' : '&', pairs)}";
        return new RawRequest("query", [Write(operation.Method, target, operation.Body, operation.Example is null ? null : "application/json")]) { IsHttp = true };
    }
}
