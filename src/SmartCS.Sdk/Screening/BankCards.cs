namespace SmartCS.Sdk.Screening;

/// <summary>Finds payment card numbers (ISO/IEC 7812-1).</summary>
internal static class BankCards
{
    private const int Shortest = 13;
    private const int Longest = 19;

    public static int Find(ReadOnlySpan<char> text, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        if (!kinds.Has(PersonalDataKind.BankCard))
        {
            return 0;
        }

        for (var end = Math.Min(digit + Longest, run.Count); end >= digit + Shortest; end--)
        {
            if (run.EndsGroup(end - 1) && IsCard(text, digit, end, in run))
            {
                found.Add(run.Start(digit), run.End(end - 1), (int)PersonalDataKind.BankCard);
                return end;
            }
        }

        return 0;
    }

    private static bool IsCard(ReadOnlySpan<char> text, int digit, int end, in NumberRun run)
    {
        var number = run.Values[digit..end];
        var issue = IssuerOf(number);
        if (issue == Issuer.None || !HasChecksum(number) || !NumberShape.IsOneNumber(digit, end, in run, out var isDoubtful) || !NumberShape.StandsAlone(text, run.Start(digit), run.End(end - 1)))
        {
            return false;
        }

        var label = NumberLabels.Before(text, run.Start(digit));
        return label == NumberLabel.Card
            || (issue == Issuer.Usual && !isDoubtful && !AreAmounts(digit, end, in run) && label is not (NumberLabel.Commerce or NumberLabel.Price or NumberLabel.Version));
    }

    private static bool HasChecksum(ReadOnlySpan<byte> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            int value = number[^(i + 1)];
            sum += i % 2 == 0 ? value : value < 5 ? value * 2 : (value * 2) - 9;
        }

        return sum % 10 == 0;
    }

    // Four or more round numbers beside each other are prices.
    private static bool AreAmounts(int digit, int end, in NumberRun run)
    {
        var groups = 0;
        for (var i = digit; i < end; i = run.GroupEnd(i))
        {
            groups++;
            if (run.Values[run.GroupEnd(i) - 1] != 0)
            {
                return false;
            }
        }

        return groups > 1;
    }

    private static Issuer IssuerOf(ReadOnlySpan<byte> n) => (n[0], n[1], n.Length) switch
    {
        (6, 2, >= 16) => Issuer.Usual,
        (4, _, 16) => Issuer.Usual,
        (5, >= 1 and <= 5, 16) => Issuer.Usual,
        (2, >= 2 and <= 7, 16) when (n[1] * 100) + (n[2] * 10) + n[3] is >= 221 and <= 720 => Issuer.Usual,
        (3, 4 or 7, 15) => Issuer.Usual,
        (3, 5, 16) => Issuer.Usual,
        (6, 0 or 4 or 5, 16) => Issuer.Usual,
        (3, 6 or 8 or 9, 14) => Issuer.Usual,

        // Debit cards of China from before 62: Bank of China, Construction Bank, Industrial and Commercial Bank, Agricultural Bank.
        (4, 5 or 3, 19) when n is [4, 5, 6, 3, 5, 1, ..] or [4, 3, 6, 7, 4, 2, ..] => Issuer.Usual,
        (9, 5, 19) when n is [9, 5, 5, 8 or 9, ..] => Issuer.Usual,
        (6, 0, 19) when n is [6, 0, 1, 3, 8, 2, ..] => Issuer.Usual,
        (4 or 5 or 6 or 9 or 3, _, _) => Issuer.Unusual,
        _ => Issuer.None,
    };

    private enum Issuer
    {
        None,

        /// <summary>Only where the number is called a card's.</summary>
        Unusual,
        Usual,
    }
}
