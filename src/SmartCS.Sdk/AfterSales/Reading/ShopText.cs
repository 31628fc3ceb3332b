using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>A text taken apart into words, numbers and Chinese characters, folded, so that what a shop calls things is found in what shoppers write.</summary>
internal sealed class ShopText
{
    private const int MaxTokens = 2_000;
    private const int LeastTypo = 5;
    private const int LeastTwoTypos = 9;

    private readonly ShopToken[] _tokens;

    private ShopText(string folded, ShopToken[] tokens)
    {
        Folded = folded;
        _tokens = tokens;
    }

    /// <summary>The text in lower case and half width, with nothing left out.</summary>
    public string Folded { get; }

    public IReadOnlyList<ShopToken> Tokens => _tokens;

    public static ShopText Of(string text)
    {
        var folded = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var c = SlotCharacters.Fold(source[i]);
                span[i] = c == CharacterFolding.Dropped ? '\u200B' : c;
            }
        });
        var tokens = new List<ShopToken>();
        for (var i = 0; i < folded.Length && tokens.Count < MaxTokens;)
        {
            var kind = SlotCharacters.KindOf(folded[i]);
            var end = i + 1;
            if (kind is SlotCharacter.Letter or SlotCharacter.Digit)
            {
                while (end < folded.Length && (SlotCharacters.KindOf(folded[end]) == kind || (kind == SlotCharacter.Letter && folded[end] == '\'') || (kind == SlotCharacter.Digit && folded[end] == '.' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]))))
                {
                    end++;
                }

                tokens.Add(new ShopToken(i, end, kind, kind == SlotCharacter.Letter ? UnitWords.Canonical(Stem(folded[i..end])) : folded[i..end]));
            }
            else if (kind == SlotCharacter.Han)
            {
                if (UnitWords.HanAt(folded, i) is { Length: > 0 } unit && i > 0 && (char.IsAsciiDigit(folded[i - 1]) || folded[i - 1] == ' '))
                {
                    end = i + unit.Length;
                    tokens.Add(new ShopToken(i, end, SlotCharacter.Letter, UnitWords.Canonical(unit)));
                }
                else
                {
                    tokens.Add(new ShopToken(i, end, kind, folded[i..end]));
                }
            }

            i = end;
        }

        return new ShopText(folded, [.. tokens]);
    }

    /// <summary>Whether a number or code of the shop stands in the text, with nothing of a word beside it.</summary>
    public bool HasCode(string code) => IndexOfCode(code, 0) >= 0;

    public int IndexOfCode(string code, int from)
    {
        var folded = Of(code).Folded;
        for (var at = Folded.IndexOf(folded, from, StringComparison.Ordinal); at >= 0 && folded.Length > 0; at = Folded.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsCodePart(Folded[at - 1])) && (at + folded.Length == Folded.Length || !IsCodePart(Folded[at + folded.Length])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether one of some phrases stands in the text: Latin ones as whole words.</summary>
    public bool HasAny(IEnumerable<string> phrases) => phrases.Any(phrase => IndexOfPhrase(phrase) >= 0);

    /// <summary>Where a phrase stands in the text; below zero where it does not.</summary>
    public int IndexOfPhrase(string phrase, int from = 0)
    {
        for (var at = Folded.IndexOf(phrase, from, StringComparison.Ordinal); at >= 0; at = Folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var startsWord = !SlotCharacters.IsWord(phrase[0]) || at == 0 || !SlotCharacters.IsWord(Folded[at - 1]);
            var endsWord = !SlotCharacters.IsWord(phrase[^1]) || at + phrase.Length == Folded.Length || !SlotCharacters.IsWord(Folded[at + phrase.Length]);
            if (startsWord && endsWord)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>How many of a name's words are said; a Chinese name's characters count by twos.</summary>
    /// <param name="name">The name.</param>
    /// <param name="noise">Words of it, by their stems, that do not count.</param>
    public int CountOf(string name, params ReadOnlySpan<string> noise)
    {
        var count = 0;
        var words = Of(name).Tokens;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == SlotCharacter.Han)
            {
                count += i + 1 < words.Count && words[i + 1].Kind == SlotCharacter.Han && Folded.Contains(words[i].Text + words[i + 1].Text, StringComparison.Ordinal) ? 1 : 0;
            }
            else if (!NameNoise.Contains(words[i].Text) && !noise.Contains(words[i].Text))
            {
                var word = words[i].Text;
                count += _tokens.Any(token => token.Kind != SlotCharacter.Han && IsSame(token.Text, word)) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The one place in a list that the text names, such as "the second" or 第2个; null where it names none.</summary>
    public int? Ordinal(int count) => OrdinalWords.Find(this, count) is [var place] ? place : null;

    /// <summary>Whether two words are the same, a typing error in a long one aside. Numbers have none.</summary>
    public static bool IsSame(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var length = Math.Min(a.Length, b.Length);
        return length >= LeastTypo && a[0] == b[0] && char.IsAsciiLetter(a[0]) && char.IsAsciiLetter(b[0]) && EditDistance.Within(a, b, length >= LeastTwoTypos ? 2 : 1) >= 0;
    }

    private static bool IsCodePart(char c) => SlotCharacters.IsWord(c) || c == '_';

    private static string Stem(string word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        return letters[..EnglishStemmer.Stem(letters)].ToString();
    }
}
