namespace SmartCS.Sdk.Screening;

/// <summary>The labels that placeholders can have under some settings.</summary>
internal sealed class LabelSet
{
    private readonly string[] _names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public LabelSet(IEnumerable<string> own)
    {
        _names = [.. Labels.BuiltIn, .. own];
        _known = _names.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string this[int label] => _names[label];

    /// <summary>Whether the letters are a label, in any case and width.</summary>
    public bool Has(ReadOnlySpan<char> letters)
    {
        Span<char> upper = stackalloc char[PlaceholderGrammar.MaxLabel];
        return letters.Length <= upper.Length && _known.Contains(PlaceholderGrammar.Upper(letters, upper));
    }
}
