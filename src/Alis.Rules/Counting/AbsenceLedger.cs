using System.Collections.Immutable;

namespace Alis.Rules.Counting;

/// <summary>Holds the absence of all posts against its allowances.</summary>
internal sealed class AbsenceLedger(int posts, int absences)
{
    private readonly Dictionary<(TrainingPool, Allowance), AbsenceAccount> _accounts = [];
    private readonly List<AbsenceAccount> _inOrder = [];
    private readonly long[] _deducted = new long[posts];
    private AbsenceAccount? _last;

    public long DeductedOf(int post) => _deducted[post];

    /// <summary>The account of a pool under one allowance, whatever else the terms of its blocks say; opened when it is first asked for, in order of time.</summary>
    public AbsenceAccount AccountOf(TrainingPool pool, CountingTerms terms)
    {
        // Mostly the same as for the post before.
        var allowance = terms.Of(pool);
        if (_last is { } last && last.Pool == pool && ReferenceEquals(last.Allowance, allowance))
        {
            return last;
        }

        if (!_accounts.TryGetValue((pool, allowance), out var account))
        {
            account = new AbsenceAccount(pool, allowance, _deducted, absences);
            _accounts.Add((pool, allowance), account);
            _inOrder.Add(account);
        }

        return _last = account;
    }

    /// <summary>Deducts what is above the allowances.</summary>
    public ImmutableArray<CountedPool> Settle() => [.. _inOrder.Select(static a => a.Settle())];
}
