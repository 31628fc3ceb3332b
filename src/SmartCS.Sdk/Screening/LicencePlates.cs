namespace SmartCS.Sdk.Screening;

/// <summary>Finds licence plates of mainland China (GA 36-2018), those of new-energy vehicles included.</summary>
internal static class LicencePlates
{
    public const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";

    // Ordinary words too: 新A款, 黑B款. Behind these a plate has at least four digits.
    private const string Words = "新黑青云贵川使领甘";
    private const string LastCharacters = "挂学警港澳试超领";

    /// <summary>Looks for a plate that begins with the province at <paramref name="at"/>.</summary>
    public static int Find(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var next = SkipGap(text, at + 1, 1);
        if (next >= text.Length || CharacterTable.Fold(text[next]) is not (>= 'a' and <= 'z' and not ('i' or 'o')))
        {
            return 0;
        }

        Span<char> serial = stackalloc char[8];
        var count = 0;
        var digits = 0;
        var whole = 0;
        var wholeDigits = 0;
        var end = next + 1;
        for (var i = SkipGap(text, end, 3); i < text.Length && count < serial.Length; i = SkipGap(text, i + 1, 1))
        {
            var c = CharacterTable.Fold(text[i]);
            if (char.IsAsciiLetterLower(c) || (CharacterTable.Is(c, CharacterTraits.Digit | CharacterTraits.HanDigit) && c != ' '))
            {
                var isDigit = !char.IsAsciiLetterLower(c);
                serial[count++] = isDigit ? '0' : c;
                digits += isDigit ? 1 : 0;
                end = i + 1;
                if (IsPlate(serial[..count], digits) && (end == text.Length || !char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[end]))))
                {
                    // A plate may end here, though what comes after the gap could go on: "京A12345.DD123".
                    (whole, wholeDigits) = (end, digits);
                }

                continue;
            }

            if (count == 4 && LastCharacters.Contains(c))
            {
                serial[count++] = '0';
                end = i + 1;
            }

            break;
        }

        if (!IsPlate(serial[..count], digits))
        {
            if (whole == 0)
            {
                return 0;
            }

            (end, digits) = (whole, wholeDigits);
        }

        var label = NumberLabels.Before(text, at);
        if (label is NumberLabel.Commerce || (label != NumberLabel.Plate && digits < 4 && Words.Contains(text[at]) && text[(next + 1)..end].IndexOfAny('·', '•', '・') < 0))
        {
            return 0;
        }

        found.Add(at, end, (int)PersonalDataKind.LicencePlate);
        return end;
    }

    private static bool IsPlate(ReadOnlySpan<char> serial, int digits) =>
        serial.Length == 5 ? digits >= 3 && serial.IndexOfAny('i', 'o') < 0 : serial.Length == 6 && IsNewEnergy(serial);

    // Small cars: the letter first, then perhaps another, then digits. Large ones: the letter last.
    private static bool IsNewEnergy(ReadOnlySpan<char> serial) =>
        (IsClass(serial[0]) && serial[1] is not ('i' or 'o') && serial[2..].IndexOfAnyExcept('0') < 0) || (IsClass(serial[5]) && serial[..5].IndexOfAnyExcept('0') < 0);

    private static bool IsClass(char c) => c is >= 'a' and <= 'k' and not 'i';

    private static int SkipGap(ReadOnlySpan<char> text, int at, int most)
    {
        for (var i = 0; i < most && at < text.Length && (CharacterTable.Is(text[at], CharacterTraits.Ignorable) || CharacterTable.Fold(text[at]) is ' ' or '-' or '.' or '·' or '•' or '・'); i++)
        {
            at++;
        }

        return at;
    }
}
