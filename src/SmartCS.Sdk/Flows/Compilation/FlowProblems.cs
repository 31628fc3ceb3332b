namespace SmartCS.Sdk.Flows;

/// <summary>Gathers what is wrong with one flow.</summary>
internal sealed class FlowProblems(string? flow, FlowSource? source, List<FlowProblem> problems)
{
    private const int MaxShown = 80;

    /// <summary>How many there are, those of other flows in the same list included.</summary>
    public int Count => problems.Count;

    /// <summary>Notes what is wrong with a value.</summary>
    public void Add(string place, string? found, string allowed, int offset = 0) => Add(place, source?.Find(place, isKey: false)?.At(offset), found, allowed);

    /// <summary>Notes what is wrong with a name to the left of a value, or with something that is missing there.</summary>
    public void AddKey(string place, string? found, string allowed) => Add(place, source?.Find(place, isKey: true), found, allowed);

    /// <summary>Notes what is wrong with a template or condition.</summary>
    public void Add(string place, ExpressionException exception) => Add(place, exception.Found, exception.Allowed, exception.Position);

    /// <summary>Notes what is wrong at a place of the file.</summary>
    public void AddAt(FlowMark mark, string? found, string allowed) => Add(string.Empty, mark, found, allowed);

    private void Add(string place, FlowMark? mark, string? found, string allowed) => problems.Add(new FlowProblem
    {
        File = source?.File,
        Line = mark?.Line,
        Column = mark?.Column,
        Flow = flow,
        Place = place,
        Found = found is { Length: > MaxShown } ? found[..MaxShown] + "..." : found,
        Allowed = allowed,
    });
}
