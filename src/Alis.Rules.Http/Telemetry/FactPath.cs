using System.Text;

namespace Alis.Rules.Http.Telemetry;

/// <summary>The path of a fact in the form of the file, without the keys that name a doctor's own posts and events.</summary>
internal static class FactPath
{
    /// <summary>Returns <c>service[].part</c> for <c>service[s4].part</c>.</summary>
    public static string WithoutKeys(string path)
    {
        var form = new StringBuilder(path.Length);
        var depth = 0;
        foreach (var character in path)
        {
            depth -= character == ']' && depth > 0 ? 1 : 0;
            if (depth == 0)
            {
                form.Append(character);
            }

            depth += character == '[' ? 1 : 0;
        }

        return form.ToString();
    }
}
