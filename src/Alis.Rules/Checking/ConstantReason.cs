using System.Globalization;
using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Checking;

/// <summary>Says why a part of a condition never changes.</summary>
internal static class ConstantReason
{
    public static Wording Of(Form form, TruthTable table, bool never)
    {
        if (form.Syntax is BooleanSyntax)
        {
            return new("verdien står skrevet der; skriv vilkåret du mente", "verdien står skriven der; skriv vilkåret du meinte", "its value is written there; write the condition you meant");
        }

        if (form.Term.Kind == TermKind.Truth && form.Parts.Length > 1)
        {
            return ReferenceEquals(form.Parts[0].Term, form.Parts[1].Term)
                ? new("den sammenligner noe med seg selv; skriv den andre siden du mente", "ho samanliknar noko med seg sjølv; skriv den andre sida du meinte", "it compares something with itself; write the other side you meant")
                : new("begge sider er faste verdier; skriv den opplysningen du mente", "begge sider er faste verdiar; skriv den opplysninga du meinte", "both sides are fixed values; write the fact you meant");
        }

        return Pair(form, table, never) ?? Bounds(form) ?? new(
            "slik leddene er satt sammen, kan den ikke bli noe annet; se om et tegn er snudd, eller om && skulle vært ||",
            "slik ledda er sette saman, kan ho ikkje bli noko anna; sjå om eit teikn er snudd, eller om && skulle vore ||",
            "put together as they are, its parts leave nothing else; see whether a sign is turned round, or && should be ||");
    }

    private static Wording? Pair(Form form, TruthTable table, bool never)
    {
        var op = never ? BinaryOperator.And : BinaryOperator.Or;
        var parts = form.Chain(op).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count; j++)
            {
                var (a, b) = never ? (table.Where(parts[i].Term), table.Where(parts[j].Term)) : (table.WhereNot(parts[i].Term), table.WhereNot(parts[j].Term));
                if (TruthTable.IsNone(TruthTable.And(a, b)))
                {
                    var (x, y) = (parts[i].Written, parts[j].Written);
                    return never
                        ? new($"`{x}` og `{y}` kan ikke være sanne samtidig; rett en av dem, eller skriv ||", $"`{x}` og `{y}` kan ikkje vere sanne samstundes; rett ein av dei, eller skriv ||", $"`{x}` and `{y}` cannot both be true; mend one of them, or write ||")
                        : new($"en av `{x}` og `{y}` er alltid sann; rett en av dem, eller skriv &&", $"ein av `{x}` og `{y}` er alltid sann; rett ein av dei, eller skriv &&", $"one of `{x}` and `{y}` is always true; mend one of them, or write &&");
                }
            }
        }

        return null;
    }

    private static Wording? Bounds(Form form)
    {
        if (form.Syntax is not BinarySyntax || form.Parts.FirstOrDefault(p => p.Term.Kind != TermKind.Number && p.Term.Bounds != default) is not { } number)
        {
            return null;
        }

        var (name, low, high) = (number.Written, Show(number.Term.Bounds.Low), Show(number.Term.Bounds.High));
        return (low, high) switch
        {
            ({ }, { }) => new($"`{name}` ligger alltid fra {low} til {high}; rett grensen", $"`{name}` ligg alltid frå {low} til {high}; rett grensa", $"`{name}` always lies from {low} to {high}; mend the limit"),
            ({ }, null) => new($"`{name}` er aldri under {low}; rett grensen", $"`{name}` er aldri under {low}; rett grensa", $"`{name}` is never below {low}; mend the limit"),
            _ => new($"`{name}` er aldri over {high}; rett grensen", $"`{name}` er aldri over {high}; rett grensa", $"`{name}` is never above {high}; mend the limit"),
        };
    }

    private static string? Show(decimal? bound) => bound?.ToString("0.####", CultureInfo.InvariantCulture);
}
