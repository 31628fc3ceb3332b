namespace SmartCS.Sdk.Screening;

/// <summary>Finds the numbers of people in runs of digits.</summary>
internal static class NumberFinder
{
    private const int LeastDigits = 5;

    /// <summary>Looks at the run that begins with the digit at <paramref name="start"/>.</summary>
    /// <returns>Where to go on.</returns>
    public static int Find(ReadOnlySpan<char> text, int start, ref NumberRun run, in DetectionScope scope, ref FoundSpans found)
    {
        run.Read(text, start);
        if (run.Count == 0)
        {
            return start + 1;
        }

        if (run.IsCut && run.GroupEnd(0) > NumberRun.MaxNumber)
        {
            return SkipDigits(text, run.End(run.Count - 1));
        }

        var digit = 0;
        while (digit < run.Count)
        {
            if (run.IsCut && digit > 0 && run.Count - digit < NumberRun.MaxNumber)
            {
                return run.Start(digit);
            }

            var end = FindAt(text, digit, in run, in scope, ref found);
            digit = end > digit ? end : run.GroupEnd(digit);
        }

        return run.End(run.Count - 1);
    }

    private static int FindAt(ReadOnlySpan<char> text, int digit, in NumberRun run, in DetectionScope scope, ref FoundSpans found)
    {
        if (PlaceholderGrammar.TryFindAround(text, run.Start(digit), scope.Labels, out var literalStart, out var literalEnd))
        {
            found.Add(literalStart, literalEnd, Labels.Literal);
            return 0;
        }

        if (scope.Kinds.Has(PersonalDataKind.Address) && CharacterTable.Is(text[run.Start(digit)], CharacterTraits.Digit))
        {
            EnglishAddresses.Find(text, run.Start(digit), ref found);
        }

        if (run.Count - digit < LeastDigits)
        {
            return IpAddresses.FindVersion4(text, digit, in run, scope.Kinds, ref found);
        }

        var end = IdentityNumbers.FindResidentId(text, digit, in run, scope.Kinds, ref found);
        end = end > 0 ? end : PhoneNumbers.Find(text, digit, in run, scope.Kinds, ref found);
        end = end > 0 ? end : BankCards.Find(text, digit, in run, scope.Kinds, ref found);
        end = end > 0 ? end : IpAddresses.FindVersion4(text, digit, in run, scope.Kinds, ref found);
        return end > 0 ? end : IdentityNumbers.FindPassport(text, digit, in run, scope.Kinds, ref found);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && CharacterTable.Is(text[at], CharacterTraits.Digit | CharacterTraits.HanDigit | CharacterTraits.Ignorable))
        {
            at++;
        }

        return at;
    }
}
