namespace SmartCS.Sdk.Screening;

/// <summary>Finds telephone numbers: mainland mobile and landline, and international ones.</summary>
internal static class PhoneNumbers
{
    private const int MobileLength = 11;
    private const int MaxExtension = 6;

    public static int Find(ReadOnlySpan<char> text, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        var plus = PlusBefore(text, run.Start(digit));
        var values = run.Values[digit..];
        var isExit = plus < 0 && values is [0, 0, _, ..];
        if (plus >= 0 || isExit)
        {
            var code = digit + (isExit ? 2 : 0);
            var start = plus >= 0 ? plus : run.Start(digit);
            var rest = run.Values[code..];
            if (rest is [8, 6, ..])
            {
                return FindMainland(text, start, code + 2, hasCountry: true, in run, kinds, ref found);
            }

            if (plus >= 0)
            {
                return FindInternational(text, start, code, in run, kinds, ref found);
            }
        }

        if (values is [8, 6, 1, >= 3, ..] or [8, 6, 0, ..])
        {
            var end = FindMainland(text, run.Start(digit), digit + 2, hasCountry: true, in run, kinds, ref found);
            if (end > 0)
            {
                return end;
            }
        }

        var mainland = FindMainland(text, run.Start(digit), digit, hasCountry: false, in run, kinds, ref found);
        return mainland > 0 || !kinds.Has(PersonalDataKind.InternationalPhone) ? mainland : FindNorthAmerican(text, digit, in run, ref found);
    }

    // "(415) 555-2671", "415-555-2671": three groups, joined by more than blanks unless it is called a phone number. 400 and 800 are hotlines of shops.
    private static int FindNorthAmerican(ReadOnlySpan<char> text, int digit, in NumberRun run, ref FoundSpans found)
    {
        var end = digit + 10;
        if (run.Count < end || !run.EndsGroup(end - 1) || run.GroupEnd(digit) != digit + 3 || run.GroupEnd(digit + 3) != digit + 6 || run.GroupEnd(digit + 6) != end || run.Values[digit] < 2 || run.Values[digit + 3] < 2 || run.Values[digit..] is [4 or 8, 0, 0, ..])
        {
            return 0;
        }

        var joints = run.Joints[digit + 3] | run.Joints[digit + 6];
        var label = NumberLabels.Before(text, run.Start(digit));
        var isWritten = (joints & NumberJoint.Weak) == 0 && (run.Joints[digit + 6] == NumberJoint.Dash || label == NumberLabel.Phone);
        if (!isWritten || label is NumberLabel.Commerce or NumberLabel.Price or NumberLabel.Version || !NumberShape.StandsAlone(text, run.Start(digit), run.End(end - 1)))
        {
            return 0;
        }

        found.Add(WithBracketBefore(text, run.Start(digit), run.End(end - 1)), run.End(end - 1), (int)PersonalDataKind.InternationalPhone);
        return end;
    }

    private static int FindMainland(ReadOnlySpan<char> text, int start, int digit, bool hasCountry, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        if (kinds.Has(PersonalDataKind.Mobile) && IsMobile(text, start, digit, in run))
        {
            var last = digit + MobileLength - 1;
            found.Add(WithBracketBefore(text, start, run.End(last)), run.End(last), (int)PersonalDataKind.Mobile);
            return last + 1;
        }

        return kinds.Has(PersonalDataKind.Landline) ? FindLandline(text, start, digit, hasCountry, in run, ref found) : 0;
    }

    private static bool IsMobile(ReadOnlySpan<char> text, int start, int digit, in NumberRun run)
    {
        if (run.Count < digit + MobileLength || run.Values[digit] != 1 || run.Values[digit + 1] < 3 || !run.EndsGroup(digit + MobileLength - 1))
        {
            return false;
        }

        var end = digit + MobileLength;
        if (!NumberShape.IsOneNumber(digit, end, in run, out var isDoubtful) || !NumberShape.StandsAlone(text, start, run.End(end - 1)))
        {
            return false;
        }

        var label = NumberLabels.Before(text, start);
        return label == NumberLabel.Phone || (!isDoubtful && label is not (NumberLabel.Commerce or NumberLabel.Price or NumberLabel.Version));
    }

    private static int FindLandline(ReadOnlySpan<char> text, int start, int digit, bool hasCountry, in NumberRun run, ref FoundSpans found)
    {
        var values = run.Values;
        var hasZero = digit < run.Count && values[digit] == 0;
        if (!hasZero && !hasCountry)
        {
            return 0;
        }

        var area = AreaCodes.Length(values[(digit + (hasZero ? 1 : 0))..]);
        if (area == 0)
        {
            return 0;
        }

        var first = digit + area + (hasZero ? 1 : 0);
        var end = SubscriberEnd(first, area, in run);
        if (end == 0 || !NumberShape.StandsAlone(text, start, run.End(end - 1)) || !HasAreaApart(digit, first, end, in run))
        {
            return 0;
        }

        if (NumberLabels.Before(text, start) is NumberLabel.Commerce or NumberLabel.Price or NumberLabel.Version)
        {
            return 0;
        }

        var (lastDigit, textEnd) = WithExtension(text, end, in run);
        found.Add(WithBracketBefore(text, start, textEnd), textEnd, (int)PersonalDataKind.Landline);
        return lastDigit;
    }

    // Eight digits in the large cities, seven or eight elsewhere; none begins with 0, 1 or 9.
    private static int SubscriberEnd(int first, int area, in NumberRun run)
    {
        for (var length = 8; length >= (area == 2 ? 8 : 7); length--)
        {
            if (first + length <= run.Count && run.Values[first] is >= 2 and <= 8 && run.EndsGroup(first + length - 1))
            {
                return first + length;
            }
        }

        return 0;
    }

    // All in one, each digit apart, or the area code apart and the rest in at most three pieces.
    private static bool HasAreaApart(int digit, int first, int end, in NumberRun run)
    {
        var groups = 0;
        var joints = 0;
        for (var i = digit + 1; i < end; i++)
        {
            groups += (run.Joints[i] & ~NumberJoint.Script) != 0 ? 1 : 0;
            joints |= run.Joints[i];
        }

        return groups == 0 || groups == end - digit - 1
            || ((joints & NumberJoint.Weak) == 0 && groups <= 4 && (run.Joints[first] != 0 || groups <= 2));
    }

    private static (int Digit, int End) WithExtension(ReadOnlySpan<char> text, int end, in NumberRun run)
    {
        if (end < run.Count && run.Joints[end] == NumberJoint.Dash)
        {
            var last = run.GroupEnd(end);
            if (last - end <= MaxExtension)
            {
                return (last, run.End(last - 1));
            }
        }

        return (end, Extension.End(text, run.End(end - 1)));
    }

    private static int FindInternational(ReadOnlySpan<char> text, int start, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        var (least, most) = CountryCodes.Lengths(run.Values[digit..]);
        for (var end = Math.Min(digit + most, run.Count); least > 0 && end >= digit + least; end--)
        {
            if (run.EndsGroup(end - 1) && kinds.Has(PersonalDataKind.InternationalPhone) && NumberShape.StandsAlone(text, start, run.End(end - 1)) && !HasWeakJoint(digit, end, in run))
            {
                found.Add(start, run.End(end - 1), (int)PersonalDataKind.InternationalPhone);
                return end;
            }
        }

        return 0;
    }

    private static bool HasWeakJoint(int digit, int end, in NumberRun run)
    {
        for (var i = digit + 1; i < end; i++)
        {
            if ((run.Joints[i] & NumberJoint.Weak) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "+86", "(+86)": where the plus sign stands, or -1. After a digit or letter it adds.
    private static int PlusBefore(ReadOnlySpan<char> text, int start)
    {
        var i = start - 1;
        while (i >= 0 && (CharacterTable.Is(text[i], CharacterTraits.Ignorable) || CharacterTable.Fold(text[i]) is ' ' or '('))
        {
            if (start - i > 3)
            {
                return -1;
            }

            i--;
        }

        return i >= 0 && CharacterTable.Fold(text[i]) == '+' && (i == 0 || !char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[i - 1]))) ? i : -1;
    }

    // "(0571) 8888 8888", "(+86) 138...": the bracket that the number closes belongs to it.
    private static int WithBracketBefore(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && CharacterTable.Fold(text[start - 1]) == '(' && text[start..end].IndexOfAny(')', '）') >= 0 ? start - 1 : start;
}
