using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The features of one utterance as hashes: words and pairs of neighbouring words, marked at both ends of the utterance, and runs of two
/// to four characters within a word. Words of Latin letters are parted by spaces; each ideograph is a word, and a run of them is
/// one word to the character features. Reads a bounded part of the text and allocates nothing once made, so one is kept per thread.
/// </summary>
internal sealed class UtteranceFeatures
{
    /// <summary>How many characters of an utterance count, after folding; the longest line of the public sets has 433.</summary>
    public const int MaxCharacters = 512;

    private const int MaxSource = 4 * MaxCharacters;
    private const int MaxNgram = 4;
    private const ulong First = 0x9E3779B97F4A7C15UL;
    private const ulong Multiplier = 0xFF51AFD7ED558CCDUL;
    private const ulong WordSeed = 0x5851F42D4C957F2DUL;
    private const ulong CharacterSeed = 0x2545F4914F6CDD1DUL;
    private const ulong StartMark = 0xD6E8FEB86659FD93UL;
    private const ulong EndMark = 0xA0761D6478BD642FUL;

    private readonly char[] _folded = new char[MaxCharacters + 2];
    private readonly uint[] _words = new uint[4 * MaxCharacters];
    private readonly uint[] _characters = new uint[4 * MaxCharacters];

    /// <summary>The word features of the last utterance, in order, repeated ones included.</summary>
    public ReadOnlySpan<uint> Words => _words.AsSpan(0, WordCount);

    /// <summary>The character features of the last utterance.</summary>
    public ReadOnlySpan<uint> Characters => _characters.AsSpan(0, CharacterCount);

    public int WordCount { get; private set; }

    public int CharacterCount { get; private set; }

    /// <summary>The words alone, without pairs and marks, are the first features of <see cref="Words"/>.</summary>
    public int SingleWordCount { get; private set; }

    /// <summary>Whether the last utterance has a letter, digit or ideograph.</summary>
    public bool HasContent { get; private set; }

    /// <summary>A hash of the words in their order: equal for utterances that differ in case, width, accents, spacing and punctuation only.</summary>
    public ulong Identity { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        WordCount = 0;
        CharacterCount = 0;
        SingleWordCount = 0;
        HasContent = false;
        Identity = First;
        ReadRuns(text[..Math.Min(text.Length, MaxSource)]);
        SingleWordCount = WordCount;
        AddPairs();
    }

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
                if (++total == MaxCharacters)
                {
                    break;
                }
            }
        }

        AddRun(kind, length);
    }

    private static RunKind KindOf(char c) => CharacterClass.IsLetter(c) ? RunKind.Letters
        : char.IsDigit(c) ? RunKind.Digits
        : CharacterClass.IsIdeographic(c) ? RunKind.Ideographs
        : c is '?' or '$' or '%' ? RunKind.Sign
        : RunKind.None;

    // The run stands from place 1 on, so that it can be framed by the marks of a word's ends.
    private void AddRun(RunKind kind, int length)
    {
        if (kind == RunKind.None || length == 0)
        {
            return;
        }

        HasContent |= kind != RunKind.Sign;
        var run = _folded.AsSpan(1, length);
        if (kind == RunKind.Ideographs)
        {
            foreach (var c in run)
            {
                AddWord(Mix(WordSeed, c));
            }
        }
        else
        {
            var hash = WordSeed;
            foreach (var c in run)
            {
                hash = Mix(hash, c);
            }

            AddWord(hash);
        }

        _folded[0] = ' ';
        _folded[length + 1] = ' ';
        AddNgrams(_folded.AsSpan(0, length + 2));
    }

    private void AddWord(ulong hash)
    {
        Identity = Mix(Identity, hash);
        _words[WordCount++] = Key(hash);
    }

    private void AddNgrams(ReadOnlySpan<char> framed)
    {
        for (var start = 0; start + 1 < framed.Length; start++)
        {
            var hash = Mix(CharacterSeed, framed[start]);
            var end = Math.Min(framed.Length, start + MaxNgram);
            for (var i = start + 1; i < end; i++)
            {
                hash = Mix(hash, framed[i]);
                _characters[CharacterCount++] = Key(hash);
            }
        }
    }

    private void AddPairs()
    {
        var count = SingleWordCount;
        if (count == 0)
        {
            return;
        }

        _words[WordCount++] = Pair(_words[0], StartMark);
        _words[WordCount++] = Pair(_words[count - 1], EndMark);
        for (var i = 0; i + 1 < count; i++)
        {
            _words[WordCount++] = Pair(_words[i], _words[i + 1]);
        }

        if (count > 1)
        {
            _words[WordCount++] = Pair(Pair(_words[0], _words[1]), StartMark);
            _words[WordCount++] = Pair(Pair(_words[count - 2], _words[count - 1]), EndMark);
        }
    }

    private static uint Pair(uint left, ulong right) => Key(Mix(Mix(First, left), right));

    private static ulong Mix(ulong hash, ulong next)
    {
        hash = (hash ^ next) * Multiplier;
        return hash ^ (hash >> 32);
    }

    // Zero marks a free place in the table of features.
    private static uint Key(ulong hash) => Math.Max(1, (uint)hash);

    private enum RunKind
    {
        None,
        Letters,
        Digits,
        Ideographs,
        Sign,
    }
}
