namespace SmartCS.Sdk.Routing;

/// <summary>Follows whether a place of a folded text is between quotation marks, titles or brackets, which are never cut. One text each.</summary>
internal struct QuoteReader
{
    // An opening sign that is never closed must not hold a long message together.
    private const int MaxLength = 120;

    private int _opened;
    private char _closer;

    /// <summary>Whether the last place that was read is between them.</summary>
    public readonly bool IsInside => _closer != default;

    /// <summary>Reads the next place.</summary>
    public void Read(ReadOnlySpan<char> folded, int at)
    {
        var c = folded[at];
        if (_closer != default)
        {
            if (c == _closer || at - _opened > MaxLength)
            {
                _closer = default;
            }

            return;
        }

        _closer = c switch
        {
            '"' or '\u201C' => '"',
            '「' => '」',
            '『' => '』',
            '《' => '》',
            '【' => '】',
            '(' => ')',
            '[' => ']',
            _ => default,
        };
        _opened = at;

        // A sign without a partner in reach opens nothing.
        var reach = folded[(at + 1)..Math.Min(folded.Length, at + 1 + MaxLength)];
        if (_closer != default && !reach.Contains(_closer))
        {
            _closer = default;
        }
    }
}
