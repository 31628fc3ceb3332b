using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Recognises what is said in set phrases: reasons, ways to pay, kinds of account.</summary>
internal static class PhraseSlots
{
    private const int MaxNegation = 12;
    private const int LeastMisspelt = 4;

    public static void ReadReason(SlotMessage message, int at)
    {
        // 是不是正品 asks.
        var isAsked = message.At(at) == '不' && message.At(at - 1) == message.At(at + 1);
        if (!isAsked && message.TryFind(at, WordKind.Reason, out var end, out var reason) && !IsNegated(message, at))
        {
            message.Add(at, end, SlotType.Reason, SlotRank.Words, SlotWords.Reasons[reason.Value]);
        }
    }

    public static void ReadPayment(SlotMessage message, int at)
    {
        // A visa is for travelling, too.
        var isOther = message.Has(at, "visa") && !message.Has(at, "visa card") && !message.HasBefore(at, "with ") && !message.HasBefore(at, "by ") && !message.HasBefore(at, "my ") && !message.HasBefore(at, "via ") && !message.HasBefore(at, "using ");
        if (!isOther && message.TryFind(at, WordKind.Payment, out var end, out var payment))
        {
            message.Add(at, end, SlotType.PaymentMethod, SlotRank.Words, SlotWords.Payments[payment.Value]);
        }
    }

    /// <summary>Reads a kind of account: the word is one only before "account", however that is spelt.</summary>
    public static void ReadTier(SlotMessage message, int at)
    {
        if (!message.TryFind(at, WordKind.Tier, out var end, out var tier))
        {
            return;
        }

        var next = message.SkipBlanks(end);
        if (message.TryFind(next, WordKind.Account, out _, out _) || IsMisspeltAccount(message, next))
        {
            message.Add(at, end, SlotType.AccountType, SlotRank.Label, SlotWords.Tiers[tier.Value]);
        }
    }

    /// <summary>Reads a kind of account that nothing parts from its noun: goldaccount.</summary>
    public static void ReadJoinedTier(SlotMessage message, int at, int wordEnd)
    {
        var word = message.Text[at..wordEnd];
        foreach (var noun in AccountWords.Nouns)
        {
            if (word.Length > noun.Length + 2 && word.EndsWith(noun, StringComparison.Ordinal))
            {
                var end = wordEnd - noun.Length;
                for (var i = 0; i < SlotWords.Tiers.Count; i++)
                {
                    if (message.Text[at..end].SequenceEqual(SlotWords.Tiers[i]))
                    {
                        message.Add(at, end, SlotType.AccountType, SlotRank.Words, SlotWords.Tiers[i]);
                        return;
                    }
                }
            }
        }
    }

    /// <summary>Reads a kind of account that is written to the word before it: anotherstandard account.</summary>
    public static void ReadTierBefore(SlotMessage message, int account)
    {
        var end = account > 0 && message.At(account - 1) == ' ' ? account - 1 : account;
        var start = end;
        while (start > 0 && end - start < 30 && message.KindAt(start - 1) == SlotCharacter.Letter)
        {
            start--;
        }

        var word = message.Text[start..end];
        for (var i = 0; i < SlotWords.Tiers.Count; i++)
        {
            var tier = SlotWords.Tiers[i];
            if (tier.Length >= LeastMisspelt && word.Length > tier.Length && word.EndsWith(tier, StringComparison.Ordinal))
            {
                message.Add(end - tier.Length, end, SlotType.AccountType, SlotRank.Words, tier);
            }
        }
    }

    private static bool IsMisspeltAccount(SlotMessage message, int at)
    {
        var end = at;
        while (end < message.Text.Length && message.KindAt(end) == SlotCharacter.Letter && end - at < 20)
        {
            end++;
        }

        var word = message.Text[at..end];
        if (word.Length < LeastMisspelt)
        {
            return false;
        }

        foreach (var noun in AccountWords.Nouns)
        {
            // Also with the next word written to it: accountcan.
            if (Knowledge.Index.EditDistance.Within(word, noun, 2) >= 0 || word.StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 没坏, "not damaged", "isn't broken"; also what is only feared: 会掉色吗.
    private static bool IsNegated(SlotMessage message, int at)
    {
        var end = at > 0 && message.At(at - 1) == ' ' ? at - 1 : at;
        for (var start = end - 1; start >= 0 && end - start <= MaxNegation; start--)
        {
            if (message.KindAt(start) == SlotCharacter.Break && message.At(start) != '\'')
            {
                return false;
            }

            if ((SlotCharacters.IsHan(message.At(start)) || message.BeginsWord(start)) && message.TryFind(start, WordKind.Negation, out var negationEnd, out _) && negationEnd == end)
            {
                return true;
            }
        }

        return false;
    }
}
