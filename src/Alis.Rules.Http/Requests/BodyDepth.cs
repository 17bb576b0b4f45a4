using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Problems;

namespace Alis.Rules.Http.Requests;

/// <summary>How deep objects and lists lie in each other, told without reading them; of what is no JSON it tells nothing that matters.</summary>
internal static class BodyDepth
{
    /// <summary>Returns what is said of a text that is deeper than it may be; null where it is not.</summary>
    /// <param name="json">The text.</param>
    /// <param name="most">The most levels.</param>
    public static Diagnostic? Fault(ReadOnlySpan<byte> json, int most) =>
        most < AlisRulesOptions.MostDepth && Exceeds(json, most) ? ProblemException.Of(ServiceCodes.TooDeep, most.ToString(CultureInfo.InvariantCulture)) : null;

    private static bool Exceeds(ReadOnlySpan<byte> json, int most)
    {
        var (depth, isText) = (0, false);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'\\' when isText:
                    i++;
                    break;
                case (byte)'"':
                    isText = !isText;
                    break;
                case (byte)'{' or (byte)'[' when !isText:
                    if (++depth > most)
                    {
                        return true;
                    }

                    break;
                case (byte)'}' or (byte)']' when !isText:
                    depth--;
                    break;
            }
        }

        return false;
    }
}
