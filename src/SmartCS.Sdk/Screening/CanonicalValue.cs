namespace SmartCS.Sdk.Screening;

/// <summary>The one form of a value, whatever its spelling, so that it always gets the same placeholder.</summary>
internal static class CanonicalValue
{
    private const int MobileLength = 11;

    /// <summary>Writes the form; never longer than the text and one character more.</summary>
    public static int Write(int label, ReadOnlySpan<char> text, Span<char> form) => Labels.KindOf(label) switch
    {
        PersonalDataKind.Mobile => WriteMobile(text, form),
        PersonalDataKind.Landline => WriteLandline(text, form),
        PersonalDataKind.InternationalPhone or PersonalDataKind.BankCard => Digits(text, form),
        PersonalDataKind.ResidentId => WriteResidentId(text, form),
        PersonalDataKind.Email => WriteEmail(text, form),
        PersonalDataKind.Passport or PersonalDataKind.LicencePlate or PersonalDataKind.Address or PersonalDataKind.Name => LettersAndDigits(text, form),
        PersonalDataKind.IpAddress => Folded(text, form),
        _ => Exact(text, form),
    };

    private static int Digits(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (CharacterTable.Is(c, CharacterTraits.Digit | CharacterTraits.HanDigit | CharacterTraits.SoftDigit))
            {
                form[length++] = (char)('0' + CharacterTable.ValueOf(c));
            }
        }

        return length;
    }

    private static int WriteMobile(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = Digits(text, form);
        var hasCountry = (length == MobileLength + 2 && form.StartsWith("86", StringComparison.Ordinal)) || (length == MobileLength + 4 && form.StartsWith("0086", StringComparison.Ordinal));
        return hasCountry ? KeepLast(form, length, MobileLength) : length;
    }

    private static int KeepLast(Span<char> form, int length, int keep)
    {
        if (length <= keep)
        {
            return length;
        }

        form[(length - keep)..length].CopyTo(form);
        return keep;
    }

    private static int WriteLandline(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = Digits(text, form);
        var country = form[..length].StartsWith("0086", StringComparison.Ordinal) ? 4 : form[..length].StartsWith("86", StringComparison.Ordinal) ? 2 : 0;
        if (country > 0)
        {
            var hasZero = form[country] == '0';
            length = KeepLast(form, length, length - country);
            if (!hasZero)
            {
                form[..length].CopyTo(form[1..]);
                form[0] = '0';
                length++;
            }
        }

        return length;
    }

    private static int WriteResidentId(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = Digits(text, form);
        if (length == 17)
        {
            form[length++] = 'X';
        }

        return length;
    }

    private static int WriteEmail(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = 0;
        foreach (var c in text)
        {
            var folded = c switch
            {
                '艾' => '@',
                '点' or '。' => '.',
                _ => CharacterTable.Fold(c),
            };
            if (folded is not (' ' or '(' or ')' or '[' or ']' or '{' or '}' or '特' or '【' or '】') && !CharacterTable.Is(folded, CharacterTraits.Ignorable))
            {
                form[length++] = folded;
            }
        }

        return length;
    }

    private static int LettersAndDigits(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharacterTable.Is(c, CharacterTraits.Digit | CharacterTraits.HanDigit))
            {
                form[length++] = CharacterTable.Is(c, CharacterTraits.Digit | CharacterTraits.HanDigit) ? (char)('0' + CharacterTable.ValueOf(c)) : CharacterTable.Fold(c);
            }
        }

        return length;
    }

    private static int Folded(ReadOnlySpan<char> text, Span<char> form)
    {
        for (var i = 0; i < text.Length; i++)
        {
            form[i] = CharacterTable.Is(text[i], CharacterTraits.Digit | CharacterTraits.HanDigit) ? (char)('0' + CharacterTable.ValueOf(text[i])) : CharacterTable.Fold(text[i]);
        }

        return text.Length;
    }

    private static int Exact(ReadOnlySpan<char> text, Span<char> form)
    {
        text.CopyTo(form);
        return text.Length;
    }
}
