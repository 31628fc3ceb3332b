namespace SmartCS.Sdk.Screening;

/// <summary>Walks once through a text and looks closer where something may begin.</summary>
internal static class TextScanner
{
    private const CharacterTraits Anchors = CharacterTraits.Digit | CharacterTraits.HanDigit | CharacterTraits.At | CharacterTraits.PlateHead | CharacterTraits.Colon
        | CharacterTraits.PlaceHead | CharacterTraits.HouseUnit;

    private const string SpelledDot = " dot ";

    /// <summary>Adds what is found, in no order and with overlaps.</summary>
    public static void Scan(ReadOnlySpan<char> text, in DetectionScope scope, ref FoundSpans found)
    {
        var run = default(NumberRun);
        var digitsUntil = 0;
        var groupsUntil = 0;
        var addressUntil = 0;
        var placesUntil = 0;
        var numbersUntil = 0;
        var hasAddresses = scope.Kinds.Has(PersonalDataKind.Address);
        for (var i = 0; i < text.Length; i++)
        {
            var traits = CharacterTable.Of(text[i]);
            if ((traits & Anchors) == 0)
            {
                continue;
            }

            if ((traits & (CharacterTraits.Digit | CharacterTraits.HanDigit)) != 0 && i >= digitsUntil)
            {
                if (hasAddresses && i >= addressUntil)
                {
                    addressUntil = Math.Max(addressUntil, ChineseAddresses.FindAroundChain(text, i, addressUntil, ref found));
                }

                digitsUntil = NumberFinder.Find(text, i, ref run, in scope, ref found);
            }

            if ((traits & CharacterTraits.At) != 0 && scope.Kinds.Has(PersonalDataKind.Email))
            {
                EmailAddresses.Find(text, i, ref found);
            }

            if ((traits & CharacterTraits.PlateHead) != 0 && scope.Kinds.Has(PersonalDataKind.LicencePlate))
            {
                LicencePlates.Find(text, i, ref found);
            }

            if ((traits & (CharacterTraits.PlaceHead | CharacterTraits.HouseUnit)) != 0 && hasAddresses && i >= addressUntil)
            {
                var end = 0;
                if ((traits & CharacterTraits.PlaceHead) != 0 && i >= placesUntil)
                {
                    end = ChineseAddresses.FindFromPlace(text, i, addressUntil, ref found);
                    placesUntil = Math.Max(placesUntil, -end);
                }

                if (end <= 0 && (traits & CharacterTraits.HouseUnit) != 0 && i >= numbersUntil)
                {
                    end = ChineseAddresses.FindAroundNumber(text, i, addressUntil, ref found);
                    numbersUntil = Math.Max(numbersUntil, -end);
                }

                addressUntil = Math.Max(addressUntil, end);
            }

            if ((traits & CharacterTraits.Colon) != 0 && i >= groupsUntil && scope.Kinds.Has(PersonalDataKind.IpAddress))
            {
                groupsUntil = IpAddresses.FindVersion6(text, i, ref found);
            }
        }

        if (scope.Kinds.Has(PersonalDataKind.Email))
        {
            FindSpelledEmails(text, ref found);
        }
    }

    private static void FindSpelledEmails(ReadOnlySpan<char> text, ref FoundSpans found)
    {
        for (var from = 0; text[from..].IndexOf(SpelledDot, StringComparison.OrdinalIgnoreCase) is >= 0 and var next;)
        {
            EmailAddresses.FindSpelled(text, from + next, ref found);
            from += next + SpelledDot.Length;
        }
    }
}
