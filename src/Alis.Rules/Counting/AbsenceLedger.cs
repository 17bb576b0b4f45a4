using System.Collections.Immutable;

namespace Alis.Rules.Counting;

/// <summary>Holds the absence of all posts against its allowances.</summary>
internal sealed class AbsenceLedger(int posts)
{
    private readonly Dictionary<(TrainingPool, CountingTerms), AbsenceAccount> _accounts = [];
    private readonly List<AbsenceAccount> _inOrder = [];
    private readonly long[] _absence = new long[posts];
    private readonly long[] _deducted = new long[posts];

    public long AbsenceOf(int post) => _absence[post];

    public long DeductedOf(int post) => _deducted[post];

    /// <summary>Books a span of a post; spans come in order of time.</summary>
    public void Add(TrainingPool pool, CountingTerms terms, AbsenceEntry entry)
    {
        if (!_accounts.TryGetValue((pool, terms), out var account))
        {
            account = new AbsenceAccount(pool, terms, _deducted);
            _accounts.Add((pool, terms), account);
            _inOrder.Add(account);
        }

        account.Add(entry);
        _absence[entry.Post] += entry.Units;
    }

    /// <summary>Deducts what is above the allowances.</summary>
    public ImmutableArray<CountedPool> Settle() => [.. _inOrder.Select(static a => a.Settle())];
}
