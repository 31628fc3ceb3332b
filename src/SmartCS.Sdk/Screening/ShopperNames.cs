using System.Buffers;

namespace SmartCS.Sdk.Screening;

/// <summary>The names of a shopper, ready to be found: Latin ones as whole words, in any letter case and width.</summary>
internal sealed class ShopperNames
{
    /// <summary>No names.</summary>
    public static readonly ShopperNames None = new([]);

    private const int Shortest = 2;
    private const int Longest = 100;

    private readonly string[] _names;
    private readonly SearchValues<char> _heads;

    private ShopperNames(string[] names)
    {
        _names = names;
        _heads = SearchValues.Create([.. names.SelectMany(static name => Forms(name[0])).Distinct()]);
    }

    /// <summary>Prepares names; those that are too short or too long are left out.</summary>
    public static ShopperNames Of(IReadOnlyList<string> names)
    {
        var prepared = names.Where(static name => name is not null).Select(Prepare).Where(static name => name.Length is >= Shortest and <= Longest).Distinct(StringComparer.Ordinal).OrderByDescending(static name => name.Length).ToArray();
        return prepared.Length == 0 ? None : new ShopperNames(prepared);
    }

    public void Find(ReadOnlySpan<char> text, ref FoundSpans found)
    {
        if (_names.Length == 0)
        {
            return;
        }

        var from = 0;
        while (text[from..].IndexOfAny(_heads) is >= 0 and var next)
        {
            var at = from + next;
            var end = Match(text, at);
            if (end > at)
            {
                found.Add(at, end, (int)PersonalDataKind.Name);
            }

            from = Math.Max(end, at + 1);
        }
    }

    private int Match(ReadOnlySpan<char> text, int at)
    {
        foreach (var name in _names)
        {
            var end = MatchEnd(text, at, name);
            if (end > at)
            {
                return end;
            }
        }

        return 0;
    }

    // Blanks may be added between Chinese characters and doubled between words; what cannot be seen does not count.
    private static int MatchEnd(ReadOnlySpan<char> text, int at, string name)
    {
        if (IsWordCharacter(name[0]) && at > 0 && IsWordCharacter(CharacterTable.Fold(text[at - 1])))
        {
            return 0;
        }

        var i = at;
        for (var n = 0; n < name.Length; n++)
        {
            var isBlank = name[n] == ' ';
            var blanks = 0;
            while (n > 0 && i < text.Length && blanks < 3 && (CharacterTable.Is(text[i], CharacterTraits.Ignorable) || (CharacterTable.Fold(text[i]) == ' ' && (isBlank || CharacterTable.IsHan(name[n])))))
            {
                blanks += CharacterTable.Fold(text[i]) == ' ' ? 1 : 0;
                i++;
            }

            if (isBlank)
            {
                if (blanks == 0)
                {
                    return 0;
                }
            }
            else if (i >= text.Length || CharacterTable.Fold(text[i++]) != name[n])
            {
                return 0;
            }
        }

        return i < text.Length && IsWordCharacter(name[^1]) && IsWordCharacter(CharacterTable.Fold(text[i])) ? 0 : i;
    }

    private static string Prepare(string name) =>
        string.Join(' ', string.Concat(name.Where(static c => !CharacterTable.Is(c, CharacterTraits.Ignorable)).Select(CharacterTable.Fold)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<char> Forms(char folded)
    {
        var upper = char.ToUpperInvariant(folded);
        return folded is > ' ' and <= '~' ? [folded, upper, FullWidth(folded), FullWidth(upper)] : [folded, upper];
    }

    private static char FullWidth(char c) => (char)(c + 0xFEE0);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) && !CharacterTable.IsHan(c);
}
