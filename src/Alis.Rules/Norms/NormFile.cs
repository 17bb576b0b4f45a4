using Alis.Rules.Diagnostics;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>The file <c>norms.json</c> of a folder of rule books.</summary>
public static class NormFile
{
    /// <summary>Reads the list of norms of a folder.</summary>
    /// <param name="texts">The files of the folder; others than <c>norms.json</c> are passed over.</param>
    /// <returns>The list, or every fault in it; where the folder has none, a warning and no list.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static Outcome<NormList> Load(IEnumerable<RulebookText> texts)
    {
        foreach (var text in texts ?? throw new ArgumentNullException(nameof(texts)))
        {
            if (text.Name == NormList.FileName)
            {
                return NormList.Read(text.Name, text.Utf8Json);
            }
        }

        var sink = new DiagnosticSink();
        sink.Report(NormCodes.NoNormList, Location.Whole(NormList.FileName));
        return sink.ToOutcome<NormList>(null);
    }
}
