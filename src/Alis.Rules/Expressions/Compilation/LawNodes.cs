using Alis.Rules.Catalogues;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>A provision tried with another value than its own.</summary>
internal sealed record ProvisionTrial(Provision Provision, ProvisionValue Value);

/// <summary>A number that a provision gives on the day whose law is used.</summary>
internal sealed class ProvisionNumber(Provision provision, string name) : NumberNode
{
    public Provision Provision => provision;

    public override Number Evaluate(Frame frame) => ProvisionReading.Of(provision, frame) is { } value ? Number.Exact(value.Number) : default;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            trail.Add(ProvisionReading.Gap(name, frame), "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is { IsUnknown: false } number)
        {
            trail.Add(name, ValueTexts.Show(number));
        }
    }
}

/// <summary><c>law.Date("provision")</c>: the day that a provision says.</summary>
internal sealed class ProvisionDay(Provision provision, string name) : DayNode
{
    public override Day Evaluate(Frame frame) => Day.Of(ProvisionReading.Of(provision, frame)?.Day);

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            trail.Add(ProvisionReading.Gap(name, frame), "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) is { IsUnknown: false } day)
        {
            trail.Add(name, ValueTexts.Show(day));
        }
    }
}

/// <summary><c>law.Says("provision", "choice")</c>: whether a provision that names one of several readings names this one.</summary>
internal sealed class ProvisionChoice(Provision provision, string name, string choice) : TruthNode
{
    public Provision Provision => provision;

    public string Choice => choice;

    public override Truth Evaluate(Frame frame) =>
        ProvisionReading.Of(provision, frame) is { } value ? TruthLogic.Of(string.Equals(value.Choice, choice, StringComparison.Ordinal)) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            trail.Add(ProvisionReading.Gap(name, frame), "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (ProvisionReading.Of(provision, frame) is { } value)
        {
            trail.Add(name, value.Choice ?? "");
        }
    }
}

internal static class ProvisionReading
{
    public static ProvisionValue? Of(Provision provision, Frame frame) => Tried(provision, frame) ?? provision.On(frame.LawDay)?.Value;

    /// <summary>What a provision says on a day; a trial takes the place of what it says, and not of its saying nothing.</summary>
    public static ProvisionValue? On(Provision provision, Frame frame, LocalDate day) =>
        provision.On(day)?.Value is { } value ? Tried(provision, frame) ?? value : null;

    public static string Gap(string name, Frame frame) => $"{name}@{ValueTexts.Show(frame.LawDay)}";

    private static ProvisionValue? Tried(Provision provision, Frame frame) =>
        frame.Trial is { } trial && ReferenceEquals(trial.Provision, provision) ? trial.Value : null;
}

/// <summary>A yes-or-no answer that a catalogue gives for a code; an entry may leave it open.</summary>
internal sealed class CatalogueFlag(Catalogue catalogue, string flag, TextNode code, Func<CatalogueEntry, bool?> read) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [code];

    public override Truth Evaluate(Frame frame) =>
        code.Evaluate(frame) is { } text && catalogue.Find(text) is { } entry && read(entry) is { } answer ? TruthLogic.Of(answer) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) != Truth.Unknown)
        {
            return;
        }

        if (code.Evaluate(frame) is { } text)
        {
            trail.Add($"{catalogue.Name}[{text}].{flag}", "");
        }
        else
        {
            code.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        code.Support(frame, trail);
        if (Evaluate(frame) is var truth && truth != Truth.Unknown && code.Evaluate(frame) is { } text)
        {
            trail.Add($"{catalogue.Name}[{text}].{flag}", truth == Truth.True ? "true" : "false");
        }
    }
}
