using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Checking.Logic;

/// <summary>Makes terms, each only once: equal terms are one object, so that a parameter used a thousand times costs no more than used once.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);

    public Term True => Truth(true);

    public Term Number(decimal value) => Make(TermKind.Number, "", [], value);

    public Term Text(string value) => Make(TermKind.Text, value, []);

    public Term Truth(bool value) => Make(TermKind.Truth, "", [], value ? 1 : 0);

    public Term Name(string name) => Make(TermKind.Name, name, []);

    public Term Member(Term target, string name) => Make(TermKind.Member, name, [target]);

    public Term Call(string name, bool isTruth, params Term[] parts) => Make(TermKind.Call, name, [.. parts], isTruth: isTruth);

    public Term Provision(string name, Provision provision, bool isTruth) => Make(TermKind.Call, name, [], 0, isTruth, provision);

    public Term Lambda(Term body) => Make(TermKind.Lambda, "", [body]);

    public Term Not(Term operand) => operand.Kind switch
    {
        TermKind.Not => operand.Parts[0],
        TermKind.Truth => Truth(!operand.IsTrue),
        _ => Make(TermKind.Not, "", [operand]),
    };

    public Term And(Term a, Term b) => Make(TermKind.And, "", [a, b]);

    public Term Or(Term a, Term b) => Make(TermKind.Or, "", [a, b]);

    public Term Choose(Term condition, Term whenTrue, Term whenFalse) =>
        whenTrue.IsTruth ? Or(And(condition, whenTrue), And(Not(condition), whenFalse)) : Make(TermKind.Choose, "", [condition, whenTrue, whenFalse]);

    public Term Other(TermKind kind, params Term[] parts) => Make(kind, "", [.. parts]);

    public Term Negate(Term number) => number.Kind == TermKind.Number ? Number(-number.Value) : Other(TermKind.Negate, number);

    public Term Less(Term a, Term b) =>
        a.Kind == TermKind.Number && b.Kind == TermKind.Number ? Truth(a.Value < b.Value)
        : ReferenceEquals(a, b) ? Truth(false)
        : Make(TermKind.Less, "", [a, b]);

    public Term Equal(Term a, Term b)
    {
        if (ReferenceEquals(a, b))
        {
            return True;
        }

        if (a.Kind == b.Kind && a.Kind is TermKind.Number or TermKind.Text)
        {
            return Truth(false);
        }

        return a.Id < b.Id ? Make(TermKind.Equal, "", [a, b]) : Make(TermKind.Equal, "", [b, a]);
    }

    /// <summary>A day with itself is kept: it still says that the day is there.</summary>
    public Term OnOrBefore(Term a, Term b) => Make(TermKind.OnOrBefore, "", [a, b]);

    public Term Before(Term a, Term b) => ReferenceEquals(a, b) ? Truth(false) : Make(TermKind.Before, "", [a, b]);

    private Term Make(TermKind kind, string name, ImmutableArray<Term> parts, decimal value = 0, bool isTruth = false, Provision? provision = null)
    {
        var key = new StringBuilder().Append((int)kind).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture));
        foreach (var part in parts)
        {
            key.Append(' ').Append(part.Id.ToString(CultureInfo.InvariantCulture));
        }

        key.Append('|').Append(name);
        var text = key.ToString();
        if (!_terms.TryGetValue(text, out var term))
        {
            var joins = kind is TermKind.Not or TermKind.And or TermKind.Or or TermKind.Truth or TermKind.Less or TermKind.Equal or TermKind.OnOrBefore or TermKind.Before;
            term = new Term
            {
                Id = _terms.Count,
                Kind = kind,
                Name = name,
                Value = value,
                Parts = parts,
                Provision = provision,
                IsTruth = isTruth || joins,
                Depth = 1 + parts.Select(p => p.Depth).DefaultIfEmpty(0).Max(),
                IsNumber = !isTruth && NumberBounds.IsNumber(kind, name, parts, provision),
                Bounds = NumberBounds.Of(kind, name, value, parts, provision),
            };
            _terms.Add(text, term);
        }

        return term;
    }
}
