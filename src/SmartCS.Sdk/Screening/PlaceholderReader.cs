namespace SmartCS.Sdk.Screening;

/// <summary>Reads a placeholder part by part from a text that may still be coming.</summary>
internal ref struct PlaceholderReader(ReadOnlySpan<char> text, int at, bool isWhole)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _isWhole = isWhole;
    private bool _isWrong;

    public int At { get; private set; } = at;

    /// <summary>Whether the text ended where more of it could have mattered.</summary>
    public bool IsShort { get; private set; }

    public readonly bool Failed(out PlaceholderMatch outcome)
    {
        outcome = IsShort ? PlaceholderMatch.NeedsMore : PlaceholderMatch.None;
        return IsShort || _isWrong;
    }

    public bool SkipOpening()
    {
        if (Peek() is var c && PlaceholderGrammar.IsOpening(c))
        {
            At++;
            SkipBlanks();
            return true;
        }

        return SkipEntity("&lt;");
    }

    public int SkipLabel()
    {
        var start = At;
        while (At - start <= PlaceholderGrammar.MaxLabel && PlaceholderGrammar.IsLetter(Peek()))
        {
            At++;
        }

        _isWrong |= At == start || At - start > PlaceholderGrammar.MaxLabel;
        return start;
    }

    public bool SkipJoint(bool isBracketed)
    {
        if (isBracketed)
        {
            SkipBlanks();
        }

        if (Peek() == '\\')
        {
            At++;
        }

        var hasUnderscore = PlaceholderGrammar.IsUnderscore(Peek());
        if (hasUnderscore || (isBracketed && PlaceholderGrammar.IsDash(Peek())))
        {
            At++;
            if (isBracketed)
            {
                SkipBlanks();
            }
        }

        return hasUnderscore;
    }

    public int SkipDigits()
    {
        var start = At;
        var number = 0;
        while (At - start <= PlaceholderGrammar.MaxDigits && PlaceholderGrammar.IsDigit(Peek()))
        {
            number = (number * 10) + CharacterTable.ValueOf(_text[At++]);
        }

        _isWrong |= At == start || At - start > PlaceholderGrammar.MaxDigits;
        return number;
    }

    public bool SkipClosing(bool isBracketed)
    {
        var before = At;
        if (isBracketed)
        {
            SkipBlanks();
        }

        if (Peek() is var c && PlaceholderGrammar.IsClosing(c, isBracketed))
        {
            At++;
            return true;
        }

        if (isBracketed && SkipEntity("&gt;"))
        {
            return true;
        }

        At = before;
        return false;
    }

    private bool SkipEntity(string entity)
    {
        for (var i = 0; i < entity.Length; i++)
        {
            if (At + i == _text.Length)
            {
                IsShort |= !_isWhole && i > 0;
                return false;
            }

            if (char.ToLowerInvariant(_text[At + i]) != entity[i])
            {
                return false;
            }
        }

        At += entity.Length;
        return true;
    }

    private void SkipBlanks()
    {
        for (var i = 0; i < PlaceholderGrammar.MaxBlanks && PlaceholderGrammar.IsBlank(Peek()); i++)
        {
            At++;
        }
    }

    private char Peek()
    {
        if (At < _text.Length)
        {
            return _text[At];
        }

        IsShort |= !_isWhole;
        return '\0';
    }
}
