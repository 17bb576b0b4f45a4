using Alis.Rules.Rulebooks;

namespace Alis.Rules.Norms;

/// <summary>The codes that files and JSON output use for what norms are.</summary>
internal static class NormWords
{
    public static string Code(NormStrength strength) => strength switch
    {
        NormStrength.Must => "must",
        NormStrength.Should => "should",
        NormStrength.Plan => "plan",
        NormStrength.May => "may",
        _ => "def",
    };

    public static string Code(NormForm form) => form switch
    {
        NormForm.Rule => "rule",
        NormForm.Obligation => "obligation",
        NormForm.Matcher => "matcher",
        NormForm.Lifecycle => "lifecycle",
        NormForm.Catalogue => "catalogue",
        NormForm.Context => "context",
        NormForm.Calendar => "calendar",
        _ => "service-time",
    };

    public static string Code(NormState state) => state switch
    {
        NormState.Covered => "covered",
        NormState.Partly => "partly",
        _ => "not-built",
    };
}
