using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Tests.Lifecycles;

/// <summary>The life of the agreement with Nordlandssykehuset written by hand, event by event, without the language of the rules: what the shipped lifecycle is held against. One event a day.</summary>
internal sealed class AgreementModel
{
    private readonly HashSet<string> _approved = [];
    private readonly HashSet<string> _signed = [];
    private readonly HashSet<string> _terminated = [];
    private LocalDate? _deadline;
    private bool _considered;
    private LocalDate? _lastDay;

    public string State { get; private set; } = "NotBegun";

    public LocalDate? InForceFrom { get; private set; }

    public LocalDate? EndsOn { get; private set; }

    /// <summary>Gets the events that were not taken.</summary>
    public List<AgreementEvent> Refused { get; } = [];

    public static AgreementModel Of(IEnumerable<AgreementEvent> events, LocalDate day)
    {
        var model = new AgreementModel();
        foreach (var e in events.Where(e => e.On <= day).OrderBy(e => e.On))
        {
            model.Pass(e.On!.Value);
            if (!model.Take(e))
            {
                model.Refused.Add(e);
            }
        }

        model.Pass(day);
        return model;
    }

    private void Pass(LocalDate day)
    {
        if (State == "Terminated" && day > _lastDay)
        {
            State = "Ended";
        }
    }

    private bool Take(AgreementEvent e)
    {
        var isParty = e.By is "1804" or "nlsh";
        switch (e.Kind, State)
        {
            case ("drafted", "NotBegun"):
                State = "Draft";
                return true;
            case ("consultation-opened", "Draft" or "InRevision") when e.Deadline >= e.On:
                (State, _deadline, _considered) = ("InConsultation", e.Deadline, false);
                return true;
            case ("input-received", "InConsultation"):
                return e.On <= _deadline;
            case ("consultation-closed", "InConsultation"):
                State = "InRevision";
                return true;
            case ("input-considered", "InRevision"):
                return _considered = true;
            case ("final-draft-sent", "Draft"):
            case ("final-draft-sent", "InRevision") when _considered:
                State = "FinalDraft";
                return true;
            case ("approved", "FinalDraft") when isParty && _approved.Add(e.By!):
                State = _approved.Count == 2 ? "AwaitingSignatures" : State;
                return true;
            case ("signed", "AwaitingSignatures") when isParty && _signed.Add(e.By!):
                (State, InForceFrom) = _signed.Count == 2 ? ("InForce", e.On) : (State, null);
                return true;
            case ("reviewed" or "revised" or "revision-demanded", "InForce" or "Terminated"):
                return isParty;
            case ("terminated", "InForce" or "Terminated") when isParty && _terminated.Add(e.By!):
                if (State == "InForce")
                {
                    (State, _lastDay) = ("Terminated", e.On!.Value.AddMonths(12, MonthRounding.LastDay));
                    EndsOn = _lastDay;
                }

                return true;
            case ("superseded", "InForce" or "Terminated") when isParty:
                EndsOn = e.On > InForceFrom ? e.On!.Value.PlusDays(-1) : e.On;
                State = "Superseded";
                return true;
            default:
                return false;
        }
    }
}
