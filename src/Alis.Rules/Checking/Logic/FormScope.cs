namespace Alis.Rules.Checking.Logic;

/// <summary>What the names in an expression stand for: parameters by what they mean, variables of lambdas by how far out they are.</summary>
internal sealed class FormScope(FormScope? outer)
{
    private readonly Dictionary<string, Term> _parameters = new(StringComparer.Ordinal);
    private readonly List<string> _variables = [];

    public void Add(string name, Term term) => _parameters[name] = term;

    public Term? Parameter(string name) => _parameters.TryGetValue(name, out var term) ? term : outer?.Parameter(name);

    public void Enter(string variable) => _variables.Add(variable);

    public void Leave() => _variables.RemoveAt(_variables.Count - 1);

    /// <summary>Returns how many lambdas stand between the name and its own; -1 where it is no variable.</summary>
    public int Depth(string name)
    {
        var at = _variables.LastIndexOf(name);
        return at < 0 ? -1 : _variables.Count - 1 - at;
    }
}
