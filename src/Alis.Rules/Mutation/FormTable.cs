using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Json;

namespace Alis.Rules.Mutation;

/// <summary>
/// The truth table of a form over its parts, each true, false or unknown: what comes out, and which unknown parts are to blame where nothing does.
/// Parts count as independent of each other, so that forms with one table come to the same whatever the parts are.
/// </summary>
internal static class FormTable
{
    // 3^9 rows are worked out in milliseconds; a form of more parts is only compared as it is written.
    private const int MostAtoms = 9;

    /// <summary>Returns a text that is the same for forms with the same table, parts without influence left out; the form's own text where it has too many parts.</summary>
    public static string KeyOf(Form form)
    {
        var atoms = Atoms(form);
        if (atoms.Length > MostAtoms)
        {
            return form.Key;
        }

        var table = Rows(form, atoms);
        var kept = Enumerable.Range(0, atoms.Length).Where(i => Matters(table, atoms.Length, i)).ToArray();
        if (kept.Length < atoms.Length)
        {
            // The others are held at false: they make no difference.
            atoms = [.. kept.Select(i => atoms[i])];
            table = Rows(form, atoms);
        }

        return atoms.Length switch
        {
            0 => form is ConstantForm ? form.Key : $"={table[0]}",
            _ => $"[{string.Join("|", atoms)}]{ContentHash.Sha256([.. table.SelectMany(BitConverter.GetBytes)])}",
        };
    }

    /// <summary>Returns the form with parts that are known to be true or false put in.</summary>
    public static Form Assume(Form form, IReadOnlyDictionary<string, Truth> known)
    {
        if (known.TryGetValue(form.Key, out var truth))
        {
            return new ConstantForm(truth);
        }

        switch (form)
        {
            case NotForm not:
                return Form.Not(Assume(not.Of, known));
            case ConditionalForm conditional:
                return Assume(conditional.Condition, known) switch
                {
                    ConstantForm { Value: Truth.True } => Assume(conditional.WhenTrue, known),
                    ConstantForm => Assume(conditional.WhenFalse, known),
                    var condition => new ConditionalForm(condition, Assume(conditional.WhenTrue, known), Assume(conditional.WhenFalse, known)),
                };
            case JunctionForm junction:
                var deciding = TruthLogic.Of(!junction.IsAnd);
                var parts = ImmutableArray.CreateBuilder<Form>();
                foreach (var part in junction.Parts)
                {
                    var assumed = Assume(part, known);
                    if (assumed is ConstantForm constant)
                    {
                        if (constant.Value == deciding)
                        {
                            return constant;
                        }
                    }
                    else
                    {
                        parts.Add(assumed);
                    }
                }

                return parts.Count == 0 ? new ConstantForm(deciding.Not()) : parts.Count == 1 ? parts[0] : new JunctionForm(junction.IsAnd, parts.ToImmutable());
            default:
                return form;
        }
    }

    private static string[] Atoms(Form form)
    {
        var atoms = new SortedSet<string>(StringComparer.Ordinal);
        Collect(form);
        return [.. atoms];

        void Collect(Form part)
        {
            switch (part)
            {
                case AtomForm atom:
                    atoms.Add(atom.Text);
                    break;
                case NotForm not:
                    Collect(not.Of);
                    break;
                case JunctionForm junction:
                    foreach (var inner in junction.Parts)
                    {
                        Collect(inner);
                    }

                    break;
                case ConditionalForm conditional:
                    Collect(conditional.Condition);
                    Collect(conditional.WhenTrue);
                    Collect(conditional.WhenFalse);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A row for each assignment: the truth in the lowest two bits, above them which parts are to blame.</summary>
    private static int[] Rows(Form form, string[] atoms)
    {
        var count = 1;
        for (var i = 0; i < atoms.Length; i++)
        {
            count *= 3;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < atoms.Length; i++)
        {
            places.Add(atoms[i], i);
        }

        var (rows, values) = (new int[count], new Truth[atoms.Length]);
        for (var row = 0; row < count; row++)
        {
            var rest = row;
            for (var i = 0; i < atoms.Length; i++, rest /= 3)
            {
                values[i] = (Truth)(rest % 3);
            }

            var (truth, blamed) = Evaluate(form, places, values);
            rows[row] = (int)truth | ((truth == Truth.Unknown ? blamed : 0) << 2);
        }

        return rows;
    }

    private static (Truth Truth, int Blamed) Evaluate(Form form, Dictionary<string, int> places, Truth[] values)
    {
        switch (form)
        {
            case AtomForm atom:
                return places.TryGetValue(atom.Text, out var at) ? (values[at], values[at] == Truth.Unknown ? 1 << at : 0) : (Truth.False, 0);
            case ConstantForm constant:
                return (constant.Value, 0);
            case ConditionalForm conditional:
                return EvaluateConditional(conditional, places, values);
            case NotForm not:
                var (inner, why) = Evaluate(not.Of, places, values);
                return (inner.Not(), why);
            default:
                var junction = (JunctionForm)form;
                var deciding = TruthLogic.Of(!junction.IsAnd);
                var (result, blamed) = (deciding.Not(), 0);
                foreach (var part in junction.Parts)
                {
                    var (truth, ofPart) = Evaluate(part, places, values);
                    if (truth == deciding)
                    {
                        return (truth, 0);
                    }

                    if (truth == Truth.Unknown)
                    {
                        (result, blamed) = (truth, blamed | ofPart);
                    }
                }

                return (result, blamed);
        }
    }

    private static (Truth Truth, int Blamed) EvaluateConditional(ConditionalForm form, Dictionary<string, int> places, Truth[] values)
    {
        var (condition, why) = Evaluate(form.Condition, places, values);
        if (condition != Truth.Unknown)
        {
            return Evaluate(condition == Truth.True ? form.WhenTrue : form.WhenFalse, places, values);
        }

        var ((a, ofA), (b, ofB)) = (Evaluate(form.WhenTrue, places, values), Evaluate(form.WhenFalse, places, values));
        return a == b && a != Truth.Unknown ? (a, 0) : (Truth.Unknown, why | (a == Truth.Unknown ? ofA : 0) | (b == Truth.Unknown ? ofB : 0));
    }

    private static bool Matters(int[] rows, int atoms, int atom)
    {
        var step = 1;
        for (var i = 0; i < atom; i++)
        {
            step *= 3;
        }

        for (var row = 0; row < rows.Length; row++)
        {
            if (row / step % 3 != 0 && rows[row] != rows[row - (row / step % 3 * step)])
            {
                return true;
            }
        }

        return atoms == 0;
    }
}
