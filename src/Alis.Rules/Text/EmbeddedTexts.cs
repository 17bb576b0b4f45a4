namespace Alis.Rules.Text;

/// <summary>The rule books and catalogues that ship inside the assembly.</summary>
internal static class EmbeddedTexts
{
    /// <summary>Returns the names under a folder of <c>rules/</c>, with forward slashes, in ordinal order: <c>catalogues/arenas.json</c>.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        var names = new List<string>();
        foreach (var resource in typeof(EmbeddedTexts).Assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (name.StartsWith("rules/" + folder, StringComparison.Ordinal))
            {
                names.Add(name.Substring("rules/".Length));
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Returns the texts under a folder of <c>rules/</c>, in ordinal order of their names.</summary>
    public static List<NamedText> ReadAll(string folder)
    {
        var texts = new List<NamedText>();
        foreach (var name in Names(folder))
        {
            texts.Add(new NamedText(name, Read(name)));
        }

        return texts;
    }

    /// <summary>Returns the bytes of one text.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static byte[] Read(string name)
    {
        var assembly = typeof(EmbeddedTexts).Assembly;
        using var stream = assembly.GetManifestResourceStream("rules/" + name)
            ?? assembly.GetManifestResourceStream("rules/" + name.Replace('/', '\\'))
            ?? throw new ArgumentException($"No text '{name}' is embedded.", nameof(name));
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;)
        {
            read += stream.Read(bytes, read, bytes.Length - read);
        }

        return bytes;
    }
}
