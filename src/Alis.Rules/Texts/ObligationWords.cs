using Alis.Rules.Diagnostics;
using Alis.Rules.Obligations;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Codes, words and signs for how an obligation stands.</summary>
internal static class ObligationWords
{
    public static string Code(ObligationState state) => state switch
    {
        ObligationState.Overdue => "Overdue",
        ObligationState.Open => "Open",
        ObligationState.Upcoming => "Upcoming",
        ObligationState.Undecided => "Undecided",
        ObligationState.Fulfilled => "Fulfilled",
        _ => "FulfilledLate",
    };

    /// <summary>A sign beside the word, so that nothing is told by colour alone.</summary>
    public static string Sign(ObligationState state) => state switch
    {
        ObligationState.Overdue or ObligationState.FulfilledLate => "✗",
        ObligationState.Open => "…",
        ObligationState.Upcoming => "·",
        ObligationState.Undecided => "?",
        _ => "✓",
    };

    public static string Of(ObligationState state, Language language) => Word(state).In(language);

    private static Wording Word(ObligationState state) => state switch
    {
        ObligationState.Overdue => new("fristen er ute", "fristen er ute", "overdue"),
        ObligationState.Open => new("kan gjøres nå", "kan gjerast no", "open"),
        ObligationState.Upcoming => new("kommer", "kjem", "upcoming"),
        ObligationState.Undecided => new("må vurderes", "må vurderast", "undecided"),
        ObligationState.Fulfilled => new("gjort", "gjort", "done"),
        _ => new("gjort for sent", "gjort for seint", "done late"),
    };
}
