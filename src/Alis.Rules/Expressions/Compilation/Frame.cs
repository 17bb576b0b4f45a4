using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// The working store of one evaluation: inputs, lambda variables, parameters already computed, list buffers. Used by one thread at a time and
/// again afterwards; compiled rules hold no state.
/// </summary>
internal sealed class Frame
{
    /// <summary>The most steps that one rule may take for one item: lambda bodies, and items looked at.</summary>
    public const int StepLimit = 20_000_000;

    /// <summary>The most steps of all rules over one file: many rules near their own limit would still take minutes.</summary>
    public const int ReportStepLimit = 60_000_000;

    private object?[] _objects = new object?[8];
    private Items?[] _lists = new Items?[16];
    private Truth[] _truths = new Truth[8];
    private Number[] _numbers = new Number[8];
    private Day[] _days = new Day[8];
    private string?[] _texts = new string?[8];
    private Items?[] _parameterLists = new Items?[8];
    private bool[] _done = new bool[8];
    private int _steps;
    private int _stepsBefore;

    /// <summary>Gets a list to merge periods in; each use clears it.</summary>
    public DayPeriodList Periods { get; } = new();

    public CancellationToken Cancellation { get; set; }

    /// <summary>Gets or sets the assessed day.</summary>
    public LocalDate On { get; set; }

    /// <summary>Gets or sets the day whose law is used.</summary>
    public LocalDate LawDay { get; set; }

    /// <summary>Gets or sets a provision that is tried with another value, to see whether a verdict would turn.</summary>
    public ProvisionTrial? Trial { get; set; }

    /// <summary>Gets whether the work was cut off at the step limit, so that its result must not be used.</summary>
    public bool IsExhausted => _steps > StepLimit || _stepsBefore + _steps > ReportStepLimit;

    /// <summary>Prepares for one file.</summary>
    public void BeginReport() => (_steps, _stepsBefore) = (0, 0);

    /// <summary>Lets go of the facts: a frame that waits to be used again must not keep a doctor's file in memory.</summary>
    public void EndReport()
    {
        Cancellation = default;
        Array.Clear(_objects, 0, _objects.Length);
        Array.Clear(_texts, 0, _texts.Length);
        foreach (var list in _lists)
        {
            list?.Forget();
        }

        Array.Clear(_parameterLists, 0, _parameterLists.Length);
        Array.Clear(_numbers, 0, _numbers.Length);
        Array.Clear(_days, 0, _days.Length);
        Periods.Forget();
    }

    /// <summary>Prepares for one rule and one item: parameters are computed anew.</summary>
    public void Begin(FrameLayout layout)
    {
        Grow(ref _objects, layout.Objects);
        Grow(ref _lists, layout.Lists);
        if (_done.Length < layout.Parameters)
        {
            // What parameters were before is of no use, so nothing is copied.
            _done = new bool[layout.Parameters];
            _truths = new Truth[layout.Parameters];
            _numbers = new Number[layout.Parameters];
            _days = new Day[layout.Parameters];
            _texts = new string?[layout.Parameters];
            _parameterLists = new Items?[layout.Parameters];
        }

        Array.Clear(_done, 0, layout.Parameters);
        _stepsBefore += _steps;
        _steps = 0;
    }

    public object? Object(int slot) => _objects[slot];

    public void SetObject(int slot, object? value) => _objects[slot] = value;

    public Items List(int slot) => _lists[slot] ??= new Items();

    /// <summary>The list that a parameter stands for: a buffer of the node that made it, never one of its own.</summary>
    public ref Items? ListOf(int parameter) => ref _parameterLists[parameter];

    public bool TryBegin(int parameter)
    {
        if (_done[parameter])
        {
            return false;
        }

        _done[parameter] = true;
        return true;
    }

    public ref Truth TruthOf(int parameter) => ref _truths[parameter];

    public ref Number NumberOf(int parameter) => ref _numbers[parameter];

    public ref Day DayOf(int parameter) => ref _days[parameter];

    public ref string? TextOf(int parameter) => ref _texts[parameter];

    /// <summary>Counts a lambda body, or so many items looked at without one; false when the limit is passed.</summary>
    public bool Step(int work = 1)
    {
        if (IsExhausted)
        {
            return false;
        }

        var before = _steps;
        _steps += work;
        if ((before >> 12) != (_steps >> 12))
        {
            Cancellation.ThrowIfCancellationRequested();
        }

        return !IsExhausted;
    }

    private static void Grow<T>(ref T[] array, int size)
    {
        if (array.Length < size)
        {
            Array.Resize(ref array, size);
        }
    }
}

/// <summary>How much room one rule needs in a frame.</summary>
internal sealed class FrameLayout
{
    public int Objects { get; private set; }

    public int Lists { get; private set; }

    public int Parameters { get; private set; }

    public int AddObject() => Objects++;

    public int AddList() => Lists++;

    public int AddParameter() => Parameters++;
}
