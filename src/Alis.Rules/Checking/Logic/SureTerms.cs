namespace Alis.Rules.Checking.Logic;

/// <summary>Says of a condition some of whose parts are never known when it is known to be true, and when to be false (Kleene).</summary>
internal sealed class SureTerms(TermTable terms, Func<Term, bool> isNeverKnown)
{
    private readonly Dictionary<(Term Term, bool Value), Term> _known = [];

    public Term True(Term term) => Sure(term, true);

    public Term False(Term term) => Sure(term, false);

    private Term Sure(Term term, bool value)
    {
        if (!_known.TryGetValue((term, value), out var sure))
        {
            sure = term.Kind switch
            {
                TermKind.Truth => terms.Truth(term.IsTrue == value),
                TermKind.Not => Sure(term.Parts[0], !value),
                TermKind.And or TermKind.Or => (term.Kind == TermKind.And) == value
                    ? terms.And(Sure(term.Parts[0], value), Sure(term.Parts[1], value))
                    : terms.Or(Sure(term.Parts[0], value), Sure(term.Parts[1], value)),
                _ => isNeverKnown(term) ? terms.Truth(false) : value ? term : terms.Not(term),
            };
            _known.Add((term, value), sure);
        }

        return sure;
    }
}
