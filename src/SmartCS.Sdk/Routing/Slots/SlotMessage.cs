using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>One message while its slots are read: the folded text, the way back to the original, and what was found. Reused; not for concurrent use.</summary>
internal sealed class SlotMessage
{
    private const int MaxKept = 4_096;

    private char[] _folded = new char[512];
    private int[] _sources = new int[512];
    private FoundSlot[] _found = new FoundSlot[32];
    private int _length;
    private bool _hasDropped;

    public string Original { get; private set; } = string.Empty;

    public SlotSettings Settings { get; private set; } = new();

    public WordTree Words { get; } = SlotWords.Tree;

    public Locale Locale { get; private set; }

    /// <summary>The message's time by the merchant's clocks.</summary>
    public DateTime Now { get; private set; }

    /// <summary>The day of <see cref="Now"/>.</summary>
    public DateTime Today => Now.Date;

    /// <summary>Whether a day without a year is one past or one to come.</summary>
    public TimeDirection Direction { get; set; }

    public ReadOnlySpan<char> Text => _folded.AsSpan(0, _length);

    public ReadOnlySpan<FoundSlot> Found => _found.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>How much of the original was taken in.</summary>
    public int OriginalLength { get; private set; }

    /// <summary>Takes in a text.</summary>
    public void Load(string text, int length, SlotSettings settings, Locale locale, DateTime now)
    {
        if (_folded.Length < length || _folded.Length > Math.Max(MaxKept, length))
        {
            // One huge text must not hold its memory on a thread for good.
            var size = Math.Max(512, length);
            _folded = new char[size];
            _sources = new int[size];
        }

        Original = text;
        OriginalLength = length;
        Settings = settings;
        Locale = locale;
        Now = now;
        Direction = TimeDirection.Unread;
        Count = 0;
        _length = 0;
        for (var i = 0; i < length; i++)
        {
            var folded = SlotCharacters.Fold(text[i]);
            if (folded != CharacterFolding.Dropped)
            {
                _folded[_length] = folded;
                _sources[_length++] = i;
            }
        }

        _hasDropped = _length < length;
    }

    /// <summary>Lets go of the text.</summary>
    public void Release()
    {
        Array.Clear(_found, 0, Count);
        Original = string.Empty;
        Count = 0;
        if (_found.Length > MaxKept)
        {
            _found = new FoundSlot[32];
        }
    }

    /// <summary>Where a folded character stands in the original.</summary>
    public int SourceOf(int at) => !_hasDropped ? at : at < _length ? _sources[at] : OriginalLength;

    /// <summary>Where a stretch that ends before a folded character ends in the original.</summary>
    public int SourceEnd(int end) => !_hasDropped ? end : _sources[end - 1] + 1;

    /// <summary>The character as it was written.</summary>
    public char Written(int at) => Original[_sources[at]];

    /// <summary>Whether a word begins at a folded letter or digit: also at a capital within a word, as in myOrder.</summary>
    public bool BeginsWord(int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = SlotCharacters.KindOf(_folded[at - 1]);
        var own = SlotCharacters.KindOf(_folded[at]);
        return before != own || own != SlotCharacter.Letter || (char.IsUpper(Written(at)) && char.IsLower(Written(at - 1)));
    }

    /// <summary>The folded character at a place; a blank outside the text.</summary>
    public char At(int at) => (uint)at < (uint)_length ? _folded[at] : ' ';

    public SlotCharacter KindAt(int at) => SlotCharacters.KindOf(At(at));

    /// <summary>Skips at most two blanks.</summary>
    public int SkipBlanks(int at)
    {
        for (var i = 0; i < 2 && at < _length && _folded[at] == ' '; i++)
        {
            at++;
        }

        return at;
    }

    public bool TryFind(int at, WordKind kinds, out int end, out WordMeaning meaning) => Words.TryFind(Text, at, kinds, out end, out meaning);

    /// <summary>Finds a word at a place or behind blanks.</summary>
    public bool TryFindNext(int at, WordKind kinds, out int end, out WordMeaning meaning) => Words.TryFind(Text, SkipBlanks(at), kinds, out end, out meaning);

    /// <summary>Whether the text goes on with some folded characters.</summary>
    public bool Has(int at, string word) => at >= 0 && at < _length && Text[at..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether some folded characters end before a place.</summary>
    public bool HasBefore(int at, string word) => at >= word.Length && Text[..at].EndsWith(word, StringComparison.Ordinal);

    /// <summary>Adds a find whose places are of the folded text.</summary>
    public void Add(int start, int end, SlotType type, SlotRank rank, string value, AmountRange? amount = null, decimal? number = null, LocalSpan? time = null) =>
        AddSource(new FoundSlot(SourceOf(start), SourceEnd(end), type, rank, value, amount, number, time));

    /// <summary>Adds a find whose places are of the original text.</summary>
    public void AddSource(in FoundSlot slot)
    {
        if (Count == _found.Length)
        {
            Array.Resize(ref _found, Count * 2);
        }

        _found[Count++] = slot;
    }

    /// <summary>Settles which finds count: of those that overlap the longest, then the most specific. Leaves them by their starts.</summary>
    public int Settle()
    {
        var found = _found.AsSpan(0, Count);
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : b.Rank.CompareTo(a.Rank));
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (kept == 0 || found[i].Start >= found[kept - 1].End)
            {
                found[kept++] = found[i];
            }
            else if (IsBetter(found[i], found[kept - 1]))
            {
                found[kept - 1] = found[i];
            }
        }

        Count = kept;
        return kept;
    }

    /// <summary>A text as it was written, in half width, without blanks and signs of numbers.</summary>
    public string AsWritten(int start, int end)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = start; i < end && length < buffer.Length; i++)
        {
            var folded = _folded[i];
            if (folded is ' ' or '#')
            {
                continue;
            }

            buffer[length++] = char.IsUpper(Written(i)) ? char.ToUpperInvariant(folded) : folded;
        }

        return buffer[..length].ToString();
    }

    /// <summary>A name as it was written, in half width, with single blanks.</summary>
    public string AsName(int start, int end)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = start; i < end && length < buffer.Length; i++)
        {
            var written = Written(i);
            var c = _folded[i] == ' ' ? ' ' : written is >= '\uFF01' and <= '\uFF5E' ? (char)(written - 0xFEE0) : written;
            if (c != ' ' || (length > 0 && buffer[length - 1] != ' '))
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }

    private static bool IsBetter(in FoundSlot a, in FoundSlot b) => a.Length != b.Length ? a.Length > b.Length : a.Rank > b.Rank;
}
