namespace SmartCS.Sdk.Screening;

/// <summary>Tells one number written in pieces from several numbers beside each other.</summary>
internal static class NumberShape
{
    /// <summary>Whether the digits can be one number by the sizes of their groups; doubtful where they look like a list of sizes.</summary>
    public static bool IsOneNumber(int digit, int end, in NumberRun run, out bool isDoubtful)
    {
        var count = 1;
        var joints = 0;
        var smallest = int.MaxValue;
        var largest = 0;
        Span<int> sizes = stackalloc int[end - digit];
        var begin = digit;
        for (var i = digit + 1; i <= end; i++)
        {
            if (i < end && run.Joints[i] == 0)
            {
                continue;
            }

            var size = i - begin;
            sizes[count - 1] = size;
            smallest = Math.Min(smallest, size);
            largest = Math.Max(largest, size);
            if (i < end)
            {
                joints |= run.Joints[i];
                count++;
                begin = i;
            }
        }

        isDoubtful = joints != NumberJoint.Script && ((count >= 4 && smallest >= 2 && largest <= 3) || (count == 2 && sizes[1] == 1));
        var isListed = (joints & NumberJoint.Weak) != 0 && largest > 1;
        var isDate = joints != NumberJoint.Script && count >= 3 && sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2;
        return !isListed && !isDate;
    }

    /// <summary>Whether the text beside a number does not make it a part of a code, an amount or a longer number.</summary>
    public static bool StandsAlone(ReadOnlySpan<char> text, int start, int end) => IsFreeBefore(text, start) && IsFreeAfter(text, end);

    private static bool IsFreeBefore(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        var before = text[start - 1];
        if (!char.IsAsciiLetter(CharacterTable.Fold(before)))
        {
            return before is not ('¥' or '￥' or '$' or '€' or '£');
        }

        // "tel138..." and "call138..." are words before a number; "SF138..." is a code.
        var first = start - 1;
        while (first > 0 && start - first < 10 && char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[first - 1])))
        {
            first--;
        }

        var word = text[first..start];
        return NumberLabels.Before(text, start) == NumberLabel.Phone || (word.Length >= 3 && word.IndexOfAnyExceptInRange('a', 'z') < 0);
    }

    private static bool IsFreeAfter(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        var after = CharacterTable.Fold(text[end]);
        if (after is '元' or '%' or '℃' or '@')
        {
            return false;
        }

        if (!char.IsAsciiLetter(after))
        {
            return !(after == '.' && end + 1 < text.Length && CharacterTable.Is(text[end + 1], CharacterTraits.Digit));
        }

        // A word may follow without a space, a code may not.
        var last = end;
        while (last < text.Length && last - end < 24 && char.IsAsciiLetter(CharacterTable.Fold(text[last])))
        {
            last++;
        }

        return last - end > 1 && (last == text.Length || !CharacterTable.Is(text[last], CharacterTraits.Digit));
    }
}
