using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Cuts texts into units, the same for what catalogues and shoppers write: <c>RJ-45</c> and <c>rj45</c>, <c>16GB</c> and <c>16 GB</c>, <c>2.0</c> and <c>2</c> are alike.</summary>
internal static class TextUnits
{
    private const int MaxLetters = 48;
    private const int MaxDigits = 18;

    /// <summary>The text for reading: every character folded, as many as there were.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = CharacterFolding.Fold(text[i]);
            folded[i] = c == CharacterFolding.Dropped ? ' ' : c;
        }
    });

    /// <summary>The units of a folded text.</summary>
    public static List<TextUnit> Read(string folded)
    {
        var units = new List<TextUnit>();
        Span<char> scratch = stackalloc char[MaxLetters + 8];
        for (var i = 0; i < folded.Length;)
        {
            var c = folded[i];
            var start = i;
            if (CharacterClass.IsIdeographic(c))
            {
                units.Add(new TextUnit(i, ++i, c.ToString(), IsHan: true));
            }
            else if (CharacterClass.IsDigit(c))
            {
                i = EndOfNumber(folded, i);
                units.Add(new TextUnit(start, i, Number(folded.AsSpan(start, i - start)), IsHan: false));
            }
            else if (CharacterClass.IsLetter(c))
            {
                i = EndOfWord(folded, i);
                units.Add(new TextUnit(start, i, Stem(folded.AsSpan(start, Math.Min(i - start, MaxLetters)), scratch), IsHan: false));
            }
            else
            {
                i++;
            }
        }

        return units;
    }

    /// <summary>The units of a text as one phrase.</summary>
    public static string Phrase(string text) => Join(Read(Fold(text)), 0, int.MaxValue);

    /// <summary>The units of which a phrase was made.</summary>
    public static List<TextUnit> OfPhrase(string phrase)
    {
        var units = new List<TextUnit>();
        var at = 0;
        foreach (var term in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            units.Add(new TextUnit(at, at + term.Length, term, CharacterClass.IsIdeographic(term[0])));
            at += term.Length;
        }

        return units;
    }

    /// <summary>Units as a phrase.</summary>
    public static string Join(List<TextUnit> units, int start, int count)
    {
        var end = (int)Math.Min(units.Count, (long)start + count);
        return end - start == 1 ? units[start].Term : string.Join(' ', units.Skip(start).Take(end - start).Select(static unit => unit.Term));
    }

    private static int EndOfNumber(string text, int i)
    {
        while (i < text.Length && CharacterClass.IsDigit(text[i]))
        {
            i++;
        }

        if (i + 1 < text.Length && text[i] == '.' && CharacterClass.IsDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && CharacterClass.IsDigit(text[i]))
            {
                i++;
            }
        }

        return i;
    }

    // Apostrophes belong to the word: don't, women's.
    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length && (CharacterClass.IsLetter(text[i]) || (text[i] == '\'' && i + 1 < text.Length && CharacterClass.IsLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static string Number(ReadOnlySpan<char> digits)
    {
        digits = digits[..Math.Min(digits.Length, MaxDigits)];
        if (digits.Contains('.'))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }

        var whole = digits.TrimStart('0');
        return whole.Length == 0 || whole[0] == '.' ? "0" + whole.ToString() : whole.ToString();
    }

    private static string Stem(ReadOnlySpan<char> word, Span<char> scratch)
    {
        if (word.EndsWith("'s"))
        {
            word = word[..^2];
        }

        word.CopyTo(scratch);
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                return word.ToString();
            }
        }

        var length = EnglishStemmer.Stem(scratch[..word.Length]);
        var stem = scratch[..length];
        return stem switch
        {
            "color" => "colour",
            "gray" => "grey",
            _ => stem.ToString(),
        };
    }
}
