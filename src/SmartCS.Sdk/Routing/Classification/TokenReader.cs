using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Reads an utterance's words: folded to lower case, half width, simplified characters and no accents; English words by their stems; digits,
/// but for single ones, by their number only; each ideograph alone. Writes the runs of characters as it goes.
/// </summary>
internal sealed class TokenReader
{
    private const int MaxTokens = UtteranceFeatures.MaxCharacters;
    private const int MaxNgram = 4;
    private const int MaxDigits = 6;
    private const int MaxPlainDigits = 1;
    private const ulong CharacterSeed = 0x2545F4914F6CDD1DUL;
    private const ulong RadicalSeed = 0x5851F42D4C957F2DUL;
    private const ulong NumberedSeed = 0xE7037ED1A0B428DBUL;

    private readonly char[] _folded = new char[UtteranceFeatures.MaxCharacters + 2];
    private readonly char[] _stem = new char[UtteranceFeatures.MaxCharacters];
    private readonly UtteranceToken[] _tokens = new UtteranceToken[MaxTokens];
    private readonly ulong[] _symbols = new ulong[MaxTokens + 2];
    private int _tokenCount;
    private int _symbolCount;
    private FeatureList _characters = new(0);
    private FeatureList _functionCharacters = new(0);
    private FeatureList _kinds = new(0);

    private enum RunKind
    {
        None,
        Letters,
        Digits,
        Ideographs,
        Sign,
    }

    public ReadOnlySpan<UtteranceToken> Tokens => _tokens.AsSpan(0, _tokenCount);

    public bool HasContent { get; private set; }

    public bool HasIdeographs { get; private set; }

    public ulong Identity { get; private set; }

    /// <summary>Which kinds of characters follow each other, and whether it ends as a question.</summary>
    public ulong Shape { get; private set; }

    public void Read(ReadOnlySpan<char> text, FeatureList characters, FeatureList functionCharacters, FeatureList kinds)
    {
        _characters = characters;
        _functionCharacters = functionCharacters;
        _kinds = kinds;
        _tokenCount = 0;
        _symbolCount = 0;
        HasContent = false;
        HasIdeographs = false;
        Identity = FeatureHash.Seed;
        Shape = FeatureHash.Seed;
        ReadRuns(text);
        if (HasIdeographs)
        {
            AddSymbolRuns();
        }
    }

    private static RunKind KindOf(char c) => CharacterClass.IsLetter(c) ? RunKind.Letters
        : char.IsDigit(c) ? RunKind.Digits
        : CharacterClass.IsIdeographic(c) ? RunKind.Ideographs
        : c is '?' or '$' or '%' ? RunKind.Sign
        : RunKind.None;

    private void ReadRuns(ReadOnlySpan<char> text)
    {
        var length = 0;
        var total = 0;
        var kind = RunKind.None;
        foreach (var source in text)
        {
            var c = CharacterFolding.Fold(source);
            if (c is CharacterFolding.Dropped or '\'')
            {
                continue;
            }

            var next = KindOf(c);
            if (next != kind || next == RunKind.Sign)
            {
                AddRun(kind, length);
                length = 0;
                kind = next;
            }

            if (kind != RunKind.None)
            {
                _folded[++length] = c;
                if (++total == UtteranceFeatures.MaxCharacters)
                {
                    break;
                }
            }
        }

        AddRun(kind, length);
    }

    // The run stands from place 1 on, so that it can be framed by the marks of a word's ends.
    private void AddRun(RunKind kind, int length)
    {
        if (kind == RunKind.None || length == 0)
        {
            return;
        }

        Shape = FeatureHash.Mix(Shape, (ulong)kind);
        HasContent |= kind != RunKind.Sign;
        Identity = FeatureHash.Mix(Identity, FeatureHash.Of(_folded.AsSpan(1, length)));
        if (kind == RunKind.Ideographs)
        {
            AddIdeographs(_folded.AsSpan(1, length));
            return;
        }

        if (kind == RunKind.Digits && length > MaxPlainDigits)
        {
            length = Math.Min(length, MaxDigits);
            _folded.AsSpan(1, length).Fill('0');
        }

        var word = _folded.AsSpan(1, length);
        var isFunction = IsFunction(word);
        word.CopyTo(_stem);
        var stem = FeatureHash.Of(_stem.AsSpan(0, EnglishStemmer.Stem(_stem.AsSpan(0, length))));
        var group = SynonymGroups.Find(stem);
        AddToken(new UtteranceToken(stem, group < 0 ? stem : FeatureHash.Mix(NumberedSeed, (ulong)group), isFunction, false));
        AddSymbol(stem);
        _folded[0] = ' ';
        _folded[length + 1] = ' ';
        AddNgrams(_folded.AsSpan(0, length + 2), isFunction ? _functionCharacters : _characters);
    }

    private static bool IsFunction(ReadOnlySpan<char> word) => StopWords.Contains(word) || word is "when" or "why" or "where";

    private void AddIdeographs(ReadOnlySpan<char> run)
    {
        HasIdeographs = true;
        foreach (var c in run)
        {
            var hash = FeatureHash.Mix(FeatureHash.Seed, c);
            AddToken(new UtteranceToken(hash, hash, false, true));

            // Characters of one radical stand together in Unicode.
            _kinds.Add(FeatureHash.Mix(RadicalSeed, (ulong)(c >> 5)));
        }

        for (var i = 0; i < run.Length;)
        {
            var kind = ChineseKinds.Find(run[i..], out var length);
            if (kind < 0)
            {
                AddSymbol(FeatureHash.Mix(FeatureHash.Seed, run[i++]));
                continue;
            }

            var hash = FeatureHash.Mix(NumberedSeed, (ulong)kind);
            if (_symbolCount == 0 || _symbols[_symbolCount - 1] != hash)
            {
                AddSymbol(hash);
                _kinds.Add(hash);
            }

            i += length;
        }
    }

    private void AddToken(UtteranceToken token)
    {
        if (_tokenCount < _tokens.Length)
        {
            _tokens[_tokenCount++] = token;
        }
    }

    private void AddSymbol(ulong hash)
    {
        if (_symbolCount < MaxTokens)
        {
            _symbols[_symbolCount++] = hash;
        }
    }

    private static void AddNgrams(ReadOnlySpan<char> framed, FeatureList features)
    {
        for (var start = 0; start + 1 < framed.Length; start++)
        {
            var hash = FeatureHash.Mix(CharacterSeed, framed[start]);
            var end = Math.Min(framed.Length, start + MaxNgram);
            for (var i = start + 1; i < end; i++)
            {
                hash = FeatureHash.Mix(hash, framed[i]);
                features.Add(hash);
            }
        }
    }

    // One to three symbols in a row over the whole utterance, its ends included.
    private void AddSymbolRuns()
    {
        const int Longest = 3;
        for (var start = -1; start < _symbolCount; start++)
        {
            var hash = CharacterSeed;
            for (var i = start; i < start + Longest && i <= _symbolCount; i++)
            {
                hash = FeatureHash.Mix(hash, i < 0 || i == _symbolCount ? 1UL : _symbols[i]);
                if (i > start || (start >= 0 && i < _symbolCount))
                {
                    _characters.Add(hash);
                }
            }
        }
    }
}
