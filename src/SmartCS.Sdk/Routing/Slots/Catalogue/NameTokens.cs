using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>Divides titles and messages into words: folded, stemmed, Chinese by characters. Reused from text to text; not for concurrent use.</summary>
internal sealed class NameTokens
{
    private const int MaxWord = 64;
    private const int LeastCode = 3;

    private NameToken[] _tokens = new NameToken[64];
    private int _count;

    public ReadOnlySpan<NameToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Takes a text apart. New words are numbered where <paramref name="mayAdd"/>.</summary>
    public void Read(ReadOnlySpan<char> text, Dictionary<string, int> vocabulary, bool mayAdd)
    {
        _count = 0;
        var lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[MaxWord];
        var length = 0;
        var start = 0;
        var end = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var folded = i < text.Length ? SlotCharacters.Fold(text[i]) : ' ';
            if (folded == CharacterFolding.Dropped)
            {
                continue;
            }

            if (SlotCharacters.IsWord(folded))
            {
                start = length == 0 ? i : start;
                end = i + 1;
                if (length < MaxWord)
                {
                    word[length++] = folded;
                }

                continue;
            }

            if (length > 0)
            {
                Add(word[..length], start, end, vocabulary, lookup, mayAdd);
                length = 0;
            }

            if (SlotCharacters.IsHan(folded))
            {
                word[0] = folded;
                Add(Number(word[..1], vocabulary, lookup, mayAdd), i, i + 1, NameTokenKind.Han);
            }
        }
    }

    private void Add(Span<char> word, int start, int end, Dictionary<string, int> vocabulary, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup, bool mayAdd)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        var kind = digits == word.Length ? NameTokenKind.Number : digits > 0 && word.Length >= LeastCode ? NameTokenKind.Code : CommonWords.Contains(word) ? NameTokenKind.Common : NameTokenKind.Word;
        var stem = kind == NameTokenKind.Word ? word[..EnglishStemmer.Stem(word)] : word;
        Add(Number(stem, vocabulary, lookup, mayAdd), start, end, kind);
    }

    private static int Number(ReadOnlySpan<char> word, Dictionary<string, int> vocabulary, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup, bool mayAdd)
    {
        if (lookup.TryGetValue(word, out var id))
        {
            return id;
        }

        if (!mayAdd)
        {
            return -1;
        }

        id = vocabulary.Count;
        vocabulary.Add(word.ToString(), id);
        return id;
    }

    private void Add(int id, int start, int end, NameTokenKind kind)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = new NameToken(id, start, end, kind);
    }
}
