using System.Globalization;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>The folded form of each character and what it can be a part of; made once, when first used.</summary>
internal static class SlotCharacters
{
    private static readonly char[] Folds = BuildFolds();

    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>The character in lower case, half width and simplified Chinese; a digit of any script as the ASCII one.</summary>
    public static char Fold(char c) => Folds[c];

    /// <summary>What a folded character is.</summary>
    public static SlotCharacter KindOf(char folded) => (SlotCharacter)Kinds[folded];

    public static bool IsHan(char folded) => KindOf(folded) == SlotCharacter.Han;

    /// <summary>Whether a folded character is part of words and numbers written with spaces between.</summary>
    public static bool IsWord(char folded) => KindOf(folded) is SlotCharacter.Letter or SlotCharacter.Digit;

    private static char[] BuildFolds()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue((char)i);
            table[i] = digit >= 0 ? (char)('0' + digit) : CharacterFolding.Fold((char)i);
        }

        foreach (var c in "\t\u2002\u2003\u2009\u202F")
        {
            table[c] = ' ';
        }

        foreach (var c in "\u2014\u2015\u2212\u301C\uFF5E~")
        {
            table[c] = '-';
        }

        table['\uFFE5'] = '\u00A5';
        table['\uFFE1'] = '\u00A3';
        table['\u3007'] = '零';
        table['\u00D7'] = 'x';
        table['\u2013'] = '-';
        return table;
    }

    private static byte[] BuildKinds()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = (byte)(CharacterClass.IsIdeographic(c) ? SlotCharacter.Han
                : char.IsAsciiDigit(c) ? SlotCharacter.Digit
                : char.IsLetter(c) ? SlotCharacter.Letter
                : c == ' ' ? SlotCharacter.Blank
                : char.IsSurrogate(c) ? SlotCharacter.Other
                : c is '¥' or '$' or '€' or '£' or '#' ? SlotCharacter.Sign
                : char.IsPunctuation(c) || char.IsControl(c) ? SlotCharacter.Break
                : SlotCharacter.Other);
        }

        return table;
    }
}
