namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Holds the tokens of one text; reused from text to text. Not for concurrent use.</summary>
internal sealed class TokenBuffer
{
    private const int MaxKept = 1 << 16;

    private char[] _chars = new char[256];
    private Token[] _tokens = new Token[64];
    private int _charCount;
    private int _count;

    public int Count => _count;

    /// <summary>For how many tokens there is room without growing.</summary>
    public int Capacity => _tokens.Length;

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Whether a text has nothing but function words, which then are all there is to look for.</summary>
    public bool HasOnlyStops
    {
        get
        {
            foreach (ref readonly var token in Tokens)
            {
                if (!token.IsStop)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public ReadOnlySpan<char> Term(int index) => _chars.AsSpan(_tokens[index].TermStart, _tokens[index].TermLength);

    public void Clear()
    {
        if (_tokens.Length > MaxKept)
        {
            // One huge text must not hold its memory on a thread for good.
            _chars = new char[256];
            _tokens = new Token[64];
        }

        _charCount = 0;
        _count = 0;
    }

    public void Add(ReadOnlySpan<char> term, int sourceStart, int sourceLength, TokenKind kind, bool isStop = false)
    {
        if (_charCount + term.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _charCount + term.Length));
        }

        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        term.CopyTo(_chars.AsSpan(_charCount));
        _tokens[_count++] = new Token(_charCount, term.Length, sourceStart, sourceLength, kind, isStop);
        _charCount += term.Length;
    }
}
