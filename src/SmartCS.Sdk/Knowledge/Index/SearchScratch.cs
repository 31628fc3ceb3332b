using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The working memory of one search, kept by thread so that a search allocates nothing but its result.</summary>
internal sealed class SearchScratch
{
    // A text that is longer is not remembered: it must not hold its memory on a thread for good.
    private const int MaxRemembered = 4_096;

    [ThreadStatic]
    private static SearchScratch? _current;

    private string? _analyzed;
    private Accumulator[] _accumulators = [];
    private int[] _touched = [];
    private ulong[] _allowed = [];

    public static SearchScratch Current => _current ??= new SearchScratch();

    /// <summary>Lets the thread begin with a new one, after a search that did not come to its end.</summary>
    public static void Discard() => _current = null;

    /// <summary>The tokens of the text that was analysed last.</summary>
    public TokenBuffer Tokens { get; } = new();

    public List<ScoredTerm> Terms { get; } = [];

    /// <summary>Room for the words near a misspelt one.</summary>
    public List<(string Word, int Distance)> Corrections { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    /// <summary>Analyses a text, unless it is the very one that was analysed last: a turn searches several times for the same.</summary>
    public void Analyze(string text)
    {
        if (!ReferenceEquals(text, _analyzed))
        {
            _analyzed = null;
            TextAnalyzer.Analyze(text, Tokens);
            _analyzed = text.Length <= MaxRemembered ? text : null;
        }
    }

    /// <summary>One cell a document, all zero between searches.</summary>
    public Accumulator[] Accumulators(int documents)
    {
        if (_accumulators.Length < documents)
        {
            _accumulators = new Accumulator[documents];
        }

        return _accumulators;
    }

    /// <summary>Room for the numbers of the documents whose cell is in use.</summary>
    public int[] Touched(int documents)
    {
        if (_touched.Length < documents)
        {
            _touched = new int[documents];
        }

        return _touched;
    }

    /// <summary>Room for one bit a document.</summary>
    public Span<ulong> Allowed(int documents)
    {
        var words = (documents + 63) / 64;
        if (_allowed.Length < words)
        {
            _allowed = new ulong[words];
        }

        return _allowed.AsSpan(0, words);
    }

    internal struct Accumulator
    {
        public float Score;
        public uint Matched;
    }
}
