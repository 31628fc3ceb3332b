using System.Globalization;

namespace SmartCS.Sdk.Screening;

/// <summary>The traits and the folded form of each character; made once, when first used.</summary>
internal static class CharacterTable
{
    private const string Separators = " \t\u00A0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D.\uFF0E\u00B7\u2022\u30FB_\uFF3F()\uFF08\uFF09/\uFF0F,\uFF0C\u3001*";
    private const string Ignorables = "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFE0E\uFE0F\uFEFF\u20E3\u034F";

    // Each group begins with the value that its characters stand for.
    private static readonly string[] HanDigits = ["0〇零○", "1一壹弌幺", "2二贰貳弍", "3三叁參叄弎", "4四肆", "5五伍", "6六陆陸", "7七柒", "8八捌", "9九玖"];

    private static readonly string[] SoftDigits = ["0OoＯｏ洞", "1lIＩｌ", "2两兩", "7拐", "9勾"];

    private static readonly ushort[] Traits = BuildTraits();

    private static readonly char[] Folded = BuildFolded();

    public static CharacterTraits Of(char c) => (CharacterTraits)Traits[c];

    public static bool Is(char c, CharacterTraits traits) => (Traits[c] & (ushort)traits) != 0;

    public static int ValueOf(char c) => Traits[c] & (ushort)CharacterTraits.Value;

    /// <summary>The character in lower case and half width; a separator of any kind as its plain form.</summary>
    public static char Fold(char c) => Folded[c];

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007';

    private static ushort[] BuildTraits()
    {
        var table = new ushort[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var value = CharUnicodeInfo.GetDecimalDigitValue((char)i);
            if (value >= 0)
            {
                table[i] = (ushort)((int)CharacterTraits.Digit | value);
            }
        }

        for (var i = 0; i < 9; i++)
        {
            // Digits in circles, in brackets, with a full stop, in black circles.
            foreach (var first in "\u2460\u2474\u2488\u2776\u2780\u278A")
            {
                table[first + i] = (ushort)((int)CharacterTraits.Digit | (i + 1));
            }
        }

        table['\u24EA'] = (ushort)CharacterTraits.Digit;
        table['\u24FF'] = (ushort)CharacterTraits.Digit;
        Digits(table, SoftDigits, CharacterTraits.SoftDigit);
        Digits(table, HanDigits, CharacterTraits.HanDigit);
        Mark(table, Separators, CharacterTraits.Separator);
        Mark(table, Ignorables, CharacterTraits.Ignorable);
        Mark(table, "@＠﹫艾([（【{", CharacterTraits.At);
        Mark(table, LicencePlates.Provinces, CharacterTraits.PlateHead);
        Mark(table, ChineseAddressWords.HouseUnits, CharacterTraits.HouseUnit);
        foreach (var name in ChinesePlaces.Names)
        {
            table[name[0]] |= (ushort)CharacterTraits.PlaceHead;
        }

        Mark(table, ":：", CharacterTraits.Colon);
        return table;
    }

    private static char[] BuildFolded()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
        {
            table[c] = char.ToLowerInvariant((char)(c - 0xFEE0));
        }

        foreach (var c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D")
        {
            table[c] = '-';
        }

        foreach (var c in "\t\u00A0\u3000\u2002\u2003\u2009")
        {
            table[c] = ' ';
        }

        table['\u2019'] = '\'';
        table['﹫'] = '@';
        return table;
    }

    private static void Digits(ushort[] table, string[] groups, CharacterTraits traits)
    {
        foreach (var group in groups)
        {
            foreach (var c in group.AsSpan(1))
            {
                table[c] = (ushort)((int)traits | (group[0] - '0'));
            }
        }
    }

    private static void Mark(ushort[] table, string characters, CharacterTraits traits)
    {
        foreach (var c in characters)
        {
            table[c] |= (ushort)traits;
        }
    }
}
