namespace SmartCS.Sdk.Screening.Tone;

/// <summary>
/// Finds the longest of many phrases that begins at a place in a folded text. A phrase in Latin letters matches whole words
/// only, unless it was given with an asterisk at its end. Immutable once built.
/// </summary>
internal sealed class PhraseTrie
{
    private const uint Free = uint.MaxValue;
    private readonly ulong[] _first = new ulong[(char.MaxValue + 1) / 64];
    private readonly uint[] _keys;
    private readonly int[] _children;
    private readonly int[] _values;
    private readonly bool[] _isPrefix;
    private readonly uint _mask;

    /// <summary>Builds a trie.</summary>
    /// <param name="phrases">The phrases as <see cref="ToneText"/> folds them; the place of each is its value.</param>
    /// <exception cref="ArgumentException">Two phrases are the same, or one is empty.</exception>
    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        var edges = new Dictionary<uint, int>();
        var values = new List<int> { -1 };
        var prefixes = new List<bool> { false };
        for (var i = 0; i < phrases.Count; i++)
        {
            var isPrefix = phrases[i].Length > 1 && phrases[i][^1] == '*' && char.IsAsciiLetter(phrases[i][^2]);
            var phrase = isPrefix ? phrases[i].AsSpan(0, phrases[i].Length - 1) : phrases[i].AsSpan();
            ArgumentOutOfRangeException.ThrowIfZero(phrase.Length, nameof(phrases));
            _first[phrase[0] >> 6] |= 1UL << (phrase[0] & 63);
            var node = 0;
            foreach (var c in phrase)
            {
                var key = Key(node, c);
                if (!edges.TryGetValue(key, out node))
                {
                    edges[key] = node = values.Count;
                    values.Add(-1);
                    prefixes.Add(false);
                }
            }

            if (values[node] >= 0)
            {
                throw new ArgumentException($"'{phrases[i]}' is listed twice.", nameof(phrases));
            }

            values[node] = i;
            prefixes[node] = isPrefix;
        }

        _values = [.. values];
        _isPrefix = [.. prefixes];
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(edges.Count * 2));
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _children = new int[size];
        Array.Fill(_keys, Free);
        foreach (var (key, child) in edges)
        {
            var slot = Slot(key);
            while (_keys[slot] != Free)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _children[slot]) = (key, child);
        }
    }

    /// <summary>Finds the longest phrase that begins at a place.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">The place.</param>
    /// <param name="skipsSigns">Whether signs and blanks between the letters of a phrase are passed over, as in "f.u.c.k".</param>
    /// <param name="length">How much of the text it takes; 0 where there is none.</param>
    /// <returns>The place of the phrase in the list; -1 where there is none.</returns>
    public int Find(ReadOnlySpan<char> text, int at, bool skipsSigns, out int length)
    {
        length = 0;
        var first = text[at];
        if ((_first[first >> 6] & (1UL << (first & 63))) == 0 || (char.IsAsciiLetterOrDigit(first) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
        {
            return -1;
        }

        var found = -1;
        var node = 0;
        var isSpread = false;
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            var next = Child(node, c);
            if (next < 0)
            {
                if (skipsSigns && i > at && IsSign(c) && !IsSign(text[i - 1]))
                {
                    isSpread = true;
                    continue;
                }

                break;
            }

            node = next;
            if (_values[node] >= 0 && (EndsWord(text, i) || (_isPrefix[node] && !isSpread)))
            {
                found = _values[node];
                length = i + 1 - at;
            }
        }

        return found;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int last) =>
        !char.IsAsciiLetterOrDigit(text[last]) || last + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[last + 1]);

    private static bool IsSign(char c) => c is ' ' or '.' or '*' or '_' or '-' or '·' or '/' or '|' or '~' or '+';

    private static uint Key(int node, char c) => ((uint)node << 16) | c;

    private uint Slot(uint key) => (uint)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    private int Child(int node, char c)
    {
        var key = Key(node, c);
        for (var slot = Slot(key); ; slot = (slot + 1) & _mask)
        {
            var candidate = _keys[slot];
            if (candidate == key)
            {
                return _children[slot];
            }

            if (candidate == Free)
            {
                return -1;
            }
        }
    }
}
