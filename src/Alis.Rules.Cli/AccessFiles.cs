using System.Text;
using Alis.Rules.Http.Access;

namespace Alis.Rules.Cli;

/// <summary>Reads who may ask the service.</summary>
internal static class AccessFiles
{
    /// <summary>Reads a file of keys: on each line a name, a blank and the SHA-256 of the key; empty lines and those that begin with # are passed over.</summary>
    public static void ReadKeys(string path, ICollection<ApiKey> keys, Terminal terminal)
    {
        var lines = Encoding.UTF8.GetString(InputFiles.Read(path, terminal)).TrimStart('\uFEFF').Split('\n');
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
            {
                continue;
            }

            try
            {
                var key = words.Length == 2 && names.Add(words[0]) ? ApiKey.OfHash(words[0], words[1]) : throw new ArgumentException("Two words.");
                keys.Add(key);
            }
            catch (ArgumentException)
            {
                throw new ToolException(ToolTexts.NotAKeyLine(path, i + 1));
            }
        }

        // An empty file would turn asking for keys off.
        if (keys.Count == 0)
        {
            throw new ToolException(ToolTexts.NoKeys(path));
        }
    }

    /// <summary>Reads which tokens are trusted.</summary>
    public static TokenTrust ReadTrust(string path, string issuer, string audience, Terminal terminal)
    {
        try
        {
            return TokenTrust.Of(issuer, audience, Encoding.UTF8.GetString(InputFiles.Read(path, terminal)));
        }
        catch (ArgumentException)
        {
            throw new ToolException(ToolTexts.NotTrusted(path));
        }
    }
}
