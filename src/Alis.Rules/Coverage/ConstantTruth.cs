using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Coverage;

/// <summary>Says which truths cannot be otherwise while a rule is in force: those written out, and the readings that provisions choose once and for all.</summary>
internal sealed class ConstantTruth(Func<Provision, ICollection<string?>> choices)
{
    // Parameters that use others twice would be asked about again and again.
    private readonly Dictionary<TruthNode, Truth?> _known = [];

    /// <summary>Returns the truth; null for one that facts or days decide.</summary>
    public Truth? Of(TruthNode node)
    {
        if (!_known.TryGetValue(node, out var truth))
        {
            truth = Find(node);
            _known.Add(node, truth);
        }

        return truth;
    }

    private Truth? Find(TruthNode node)
    {
        switch (node)
        {
            case TruthLiteral literal:
                return TruthLogic.Of(literal.IsTrue);
            case TruthParameter parameter:
                return Of((TruthNode)parameter.Parts[0]);
            case NotNode not:
                return Of((TruthNode)not.Parts[0])?.Not();
            case ProvisionChoice choice:
                var truths = choices(choice.Provision).Select(c => c is null ? Truth.Unknown : TruthLogic.Of(c == choice.Choice)).Distinct().ToList();
                return truths.Count == 1 ? truths[0] : null;
            case JunctionNode junction:
                var parts = junction.Parts.Select(p => Of((TruthNode)p)).ToList();
                var deciding = TruthLogic.Of(!junction.IsAnd);
                return parts.Contains(deciding) ? deciding
                    : parts.Contains(null) ? null
                    : parts.Contains(Truth.Unknown) ? Truth.Unknown : deciding.Not();
            default:
                return null;
        }
    }
}
