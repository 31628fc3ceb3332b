using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Walks once through a message and lets the recognisers look where something of theirs may begin.</summary>
internal static class SlotScanner
{
    private const WordKind Times = WordKind.Day | WordKind.Weekday | WordKind.Week | WordKind.Month | WordKind.Year | WordKind.MonthName | WordKind.Holiday | WordKind.Relative | WordKind.Recent | WordKind.PartOfMonth | WordKind.DayPart;
    private const WordKind TimeLimits = WordKind.Before | WordKind.After;
    private const WordKind Amounts = WordKind.AtMostBefore | WordKind.AtLeastBefore | WordKind.AboutBefore | WordKind.Between | WordKind.PriceLabel;
    private const WordKind SizeKinds = WordKind.SizeLabel | WordKind.SizeSystem | WordKind.SizeWord;
    private const WordKind Names = WordKind.Title | WordKind.GivenName | WordKind.NameLabel;

    /// <summary>The most finds that are looked for.</summary>
    private const int MaxFound = 512;

    public static void Scan(SlotMessage message)
    {
        var text = message.Text;
        for (var i = 0; i < text.Length && message.Count < MaxFound;)
        {
            i = SlotCharacters.KindOf(text[i]) switch
            {
                SlotCharacter.Digit => ReadNumber(message, i),
                SlotCharacter.Letter => ReadLetters(message, i),
                SlotCharacter.Han => ReadHan(message, i),
                SlotCharacter.Sign => ReadSign(message, i),
                _ => i + 1,
            };
        }
    }

    private static int ReadNumber(SlotMessage message, int at)
    {
        var number = Numerals.Read(message.Words, message.Text, at);
        ReadAmounts(message, number);
        SizeSlots.ReadLetters(message, at);
        var end = at == 0 || !SlotCharacters.IsWord(message.At(at - 1)) && message.At(at - 1) is not ('-' or '_' or '/') ? IdSlots.Read(message, at) : number.End;

        // What follows a number may be read again, but the number not: 200到300块.
        return Math.Max(number.IsPlain || number.Digits == 0 ? Math.Min(number.End, end) : number.End, at + 1);
    }

    private static void ReadAmounts(SlotMessage message, Numeral number)
    {
        if (number.Value < 0)
        {
            return;
        }

        if (number.High > 0)
        {
            // 三四百 is no day, and no flow asks for three or four pieces.
            MoneySlots.Read(message, number);
            return;
        }

        DateSlots.Read(message, number.Start);
        MoneySlots.Read(message, number);
        QuantitySlots.Read(message, number);
        SizeSlots.Read(message, number);
    }

    private static int ReadLetters(SlotMessage message, int at)
    {
        var text = message.Text;
        var end = at + 1;
        var hasDigit = false;
        while (end < text.Length && (SlotCharacters.KindOf(text[end]) == SlotCharacter.Letter && !message.BeginsWord(end)))
        {
            end++;
        }

        hasDigit = end < text.Length && (SlotCharacters.KindOf(text[end]) == SlotCharacter.Digit || (text[end] is '-' or '_' && end + 1 < text.Length && SlotCharacters.IsWord(text[end + 1])));
        if (message.BeginsWord(at))
        {
            ReadWords(message, at, message.Words.KindsAt(text, at));
            if (hasDigit && (at == 0 || !SlotCharacters.IsWord(text[at - 1])) && message.At(at - 1) is not ('-' or '_'))
            {
                IdSlots.Read(message, at);
                QuantitySlots.TryReadTimes(message, at);
            }

            if (end - at <= 8 && text[end - 1] is 's' or 'm' or 'l')
            {
                SizeSlots.ReadLetters(message, at);
            }

            if (end - at >= 10)
            {
                PhraseSlots.ReadJoinedTier(message, at, end);
            }
        }

        return end;
    }

    private static int ReadHan(SlotMessage message, int at)
    {
        var kinds = message.Words.KindsAt(message.Text, at);
        ReadWords(message, at, kinds);
        if (!HanNumerals.Begins(message.At(at)))
        {
            return at + 1;
        }

        var number = Numerals.Read(message.Words, message.Text, at);
        if (!number.IsNone && (at == 0 || !HanNumerals.IsPart(message.At(at - 1))))
        {
            ReadAmounts(message, number);
            return number.End;
        }

        return at + 1;
    }

    private static int ReadSign(SlotMessage message, int at)
    {
        if (message.At(at) == '#')
        {
            return at > 0 && SlotCharacters.IsWord(message.At(at - 1)) ? at + 1 : Math.Max(at + 1, Math.Min(IdSlots.Read(message, at), at + 1));
        }

        MoneySlots.ReadSign(message, at);
        return at + 1;
    }

    private static void ReadWords(SlotMessage message, int at, WordKind kinds)
    {
        if (kinds == WordKind.None)
        {
            return;
        }

        if ((kinds & Times) != 0)
        {
            DateSlots.Read(message, at);
        }

        if ((kinds & TimeLimits) != 0)
        {
            DateSlots.ReadLimit(message, at);
        }

        if ((kinds & WordKind.Number) != 0 || message.At(at) == 'a')
        {
            var number = Numerals.Read(message.Words, message.Text, at);
            if (!number.IsNone)
            {
                ReadAmounts(message, number);
            }
        }

        if ((kinds & Amounts) != 0)
        {
            MoneySlots.ReadWord(message, at);
            QuantitySlots.ReadLabel(message, at);
        }

        if ((kinds & WordKind.Currency) != 0)
        {
            MoneySlots.ReadCurrency(message, at);
        }

        if ((kinds & (WordKind.Color | WordKind.Tone)) != 0)
        {
            ColorSlots.Read(message, at);
        }

        if ((kinds & SizeKinds) != 0)
        {
            SizeSlots.ReadWord(message, at);
        }

        if ((kinds & WordKind.IdLabel) != 0)
        {
            IdSlots.ReadLabelled(message, at);
        }

        if ((kinds & WordKind.Reason) != 0)
        {
            PhraseSlots.ReadReason(message, at);
        }

        if ((kinds & WordKind.Payment) != 0)
        {
            PhraseSlots.ReadPayment(message, at);
        }

        if ((kinds & WordKind.Tier) != 0)
        {
            PhraseSlots.ReadTier(message, at);
        }

        if ((kinds & WordKind.Account) != 0 && SlotCharacters.KindOf(message.At(at)) == SlotCharacter.Letter)
        {
            PhraseSlots.ReadTierBefore(message, at);
        }

        if ((kinds & (WordKind.Country | WordKind.City)) != 0)
        {
            PlaceSlots.Read(message, at);
        }

        if ((kinds & Names) != 0)
        {
            NameSlots.Read(message, at);
        }
    }
}
