using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-32: whoever has declined an offer waits for another one, and does not take the declined post after all.</summary>
internal sealed class WaitingRule
{
    private readonly Selection<FileEvent> _offers;
    private readonly Selection<FileEvent> _refusals;

    private WaitingRule(Selection<FileEvent> offers, Selection<FileEvent> refusals) => (_offers, _refusals) = (offers, refusals);

    public static HandWrittenFinding Evaluate(TrainingFile view, Block block)
    {
        const string rule = "NLSH-32";
        var isHospital = Known.Is(block.Arena, "hospital");
        if (view.Events is null || isHospital == false)
        {
            return Verdicts.NotApplied(rule, block.Key!, isHospital == false ? false : null, null);
        }

        var refusals = Offers.By(view, block, "offer-declined", "candidate")!;
        var answers = new WaitingRule(Offers.Of(view, block)!, refusals);
        var accepted = Offers.By(view, block, "offer-accepted", "candidate")!.Where(a => !answers.IsTakenBack(a));
        return Verdicts.State(rule, block.Key!, isHospital & refusals.Any(), !accepted.Any(a => answers.TakesDeclined(a) | answers.TakesSameAgain(a)), null, null);
    }

    /// <summary>Whether the acceptance was followed by a refusal with no newer offer between the two.</summary>
    private bool? IsTakenBack(FileEvent acceptance) => _refusals.Any(r => r.On >= acceptance.On ? !AnyOffer(acceptance.On, r.On) : false);

    /// <summary>Whether a declined post is accepted although nothing has been offered since; of several offers of one day, the one that the answers say.</summary>
    private bool? TakesDeclined(FileEvent acceptance) => _refusals.Any(r =>
        r.On < acceptance.On ? !AnyOffer(r.On, acceptance.On) & (AtMostOne(Offers.LastBy(_offers, r.On!.Value)) | Offers.AreSame(acceptance.Offer, r.Offer)) : false);

    /// <summary>Whether the newer offer that is accepted is the post that was declined last.</summary>
    private bool? TakesSameAgain(FileEvent acceptance) => _refusals.Any(r =>
        r.On < acceptance.On
            ? !_refusals.Any(later => later.On > r.On && later.On < acceptance.On) & AnyOffer(r.On, acceptance.On) & IsSame(acceptance, r)
            : false);

    private bool? IsSame(FileEvent acceptance, FileEvent refusal) =>
        HoldsForAnswered(acceptance, accepted => HoldsForAnswered(refusal, declined => Offers.AreSame(accepted, declined)));

    /// <summary>Whether something holds for the offer that an answer is about: the latest one, and of several of one day the one that the answer says.</summary>
    private bool? HoldsForAnswered(FileEvent answer, Func<Offer?, bool?> holds)
    {
        var latest = Offers.LastBy(_offers, answer.On!.Value);
        var (any, all) = (latest.Any(o => holds(o.Offer)), !latest.Any(o => !holds(o.Offer)));
        return AtMostOne(latest) switch
        {
            true => any,
            false when answer.Offer is not null => any & holds(answer.Offer),
            _ => any == false || any == all ? any : null,
        };
    }

    private bool? AnyOffer(LocalDate? after, LocalDate? until) => _offers.Any(o => o.On > after && o.On <= until);

    private static bool? AtMostOne(Selection<FileEvent> offers) =>
        offers.Certain.Count > 1 ? false : offers.Certain.Count + offers.Possible.Count <= 1 ? true : null;
}
