namespace SmartCS.Sdk.Screening;

/// <summary>Finds resident identity numbers (GB 11643-1999) and passport numbers.</summary>
internal static class IdentityNumbers
{
    private const int BodyLength = 17;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // The check character by the weighted sum modulo 11; 10 stands for X.
    private static ReadOnlySpan<byte> Checks => [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    public static int FindResidentId(ReadOnlySpan<char> text, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        var values = run.Values;
        if (!kinds.Has(PersonalDataKind.ResidentId) || values.Length < digit + BodyLength || !HasRegionAndBirthday(values.Slice(digit, BodyLength)))
        {
            return 0;
        }

        var sum = 0;
        for (var i = 0; i < BodyLength; i++)
        {
            sum += values[digit + i] * Weights[i];
        }

        int check = Checks[sum % 11];
        var last = digit + BodyLength;
        int end;
        if (check == 10)
        {
            end = last == run.Count || run.BeginsGroup(last) ? EndOfX(text, run.End(last - 1)) : 0;
        }
        else
        {
            end = last < run.Count && values[last] == check && run.EndsGroup(last) ? run.End(last++) : 0;
        }

        if (end == 0 || (run.Start(digit) > 0 && char.IsAsciiLetterUpper(text[run.Start(digit) - 1])))
        {
            return 0;
        }

        found.Add(run.Start(digit), end, (int)PersonalDataKind.ResidentId);
        return last;
    }

    /// <summary>A number with the letters of a mainland passport, or anything of the right length that is called a passport number.</summary>
    public static int FindPassport(ReadOnlySpan<char> text, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        var end = digit;
        while (end < run.Count && end - digit < 10 && (end == digit || (run.Joints[end] & ~(NumberJoint.Space | NumberJoint.Dash | NumberJoint.Script)) == 0))
        {
            end++;
        }

        var count = end - digit;
        if (!kinds.Has(PersonalDataKind.Passport) || count is < 5 or > 9 || !run.EndsGroup(end - 1) || !IsFreeAfter(text, run.End(end - 1)))
        {
            return 0;
        }

        var start = run.Start(digit);
        var letters = start;
        while (letters > 0 && start - letters < 4 && (char.IsAsciiLetter(CharacterTable.Fold(text[letters - 1])) || CharacterTable.Is(text[letters - 1], CharacterTraits.Ignorable)))
        {
            letters--;
        }

        if (letters == start && letters > 1 && text[letters - 1] == ' ' && char.IsAsciiLetter(CharacterTable.Fold(text[letters - 2])) && (letters == 2 || !char.IsAsciiLetterOrDigit(text[letters - 3])))
        {
            // "E 1234 5678"
            letters -= 2;
        }

        var label = NumberLabels.Before(text, letters);
        var isCalledOne = label == NumberLabel.Passport && start - letters <= 3;
        if (!isCalledOne && (label is NumberLabel.Commerce or NumberLabel.Version or NumberLabel.Price || !IsMainland(text[letters..start], count) || (letters > 0 && char.IsAsciiLetterOrDigit(text[letters - 1]))))
        {
            return 0;
        }

        found.Add(letters, run.End(end - 1), (int)PersonalDataKind.Passport);
        return end;
    }

    private static bool IsMainland(ReadOnlySpan<char> letters, int digits)
    {
        Span<char> written = stackalloc char[2];
        var count = 0;
        foreach (var c in letters)
        {
            var folded = CharacterTable.Fold(c);
            if (char.IsAsciiLetter(folded))
            {
                if (count == written.Length)
                {
                    return false;
                }

                written[count++] = folded;
            }
        }

        // Ordinary ones since 2012 (E, then EA to EZ without I and O), and those before (G).
        return written[..count] switch
        {
            ['e' or 'g'] => digits == 8,
            ['e', not ('i' or 'o')] => digits == 7,
            _ => false,
        };
    }

    private static bool HasRegionAndBirthday(ReadOnlySpan<byte> d)
    {
        var region = (d[0] * 10) + d[1];
        var year = (d[6] * 1000) + (d[7] * 100) + (d[8] * 10) + d[9];
        var month = (d[10] * 10) + d[11];
        var day = (d[12] * 10) + d[13];
        return region is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or 81 or 82 or 83 or 91
            && year is >= 1850 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int EndOfX(ReadOnlySpan<char> text, int at)
    {
        for (var i = at; i < text.Length && i - at < 6; i++)
        {
            if (CharacterTable.Fold(text[i]) is 'x' or '×' or '叉')
            {
                return i + 1 == text.Length || !char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[i + 1])) ? i + 1 : 0;
            }

            if (!CharacterTable.Is(text[i], CharacterTraits.Separator | CharacterTraits.Ignorable))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsFreeAfter(ReadOnlySpan<char> text, int end) => end == text.Length || !char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[end]));
}
