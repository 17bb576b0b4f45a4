using System.Text;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

/// <summary>Holds output against a file under <c>Golden</c>; <c>ALIS_UPDATE_GOLDEN=1</c> writes it anew.</summary>
internal static class GoldenFile
{
    public static void Check(string name, string output)
    {
        // Hashes change with every rule of the book; that they are right is tested elsewhere.
        output = Regex.Replace(output, "\\b[0-9a-f]{64}\\b", "<hash>");
        output = Regex.Replace(output, "\\b[0-9a-f]{12}\\b", "<short hash>");
        var path = RepositoryFiles.Path("tests", "Alis.Rules.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, output, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(path), output);
    }
}
