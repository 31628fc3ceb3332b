using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds which of the shopper's own ways to pay is meant: by its id, kind, title, last digits or place.</summary>
internal static class PaymentReader
{
    /// <summary>The ways that can be meant; several where it is not clear which.</summary>
    public static IReadOnlyList<PaymentMethod> Read(MerchantProfile profile, IReadOnlyList<PaymentMethod> methods, PaymentMethodId? original, string text, Locale locale)
    {
        var words = ShopText.Of(text);

        // "Another way to pay" is none yet: 支付方式 is no 支付宝.
        var named = ShopText.Of(text.Replace("支付方式", string.Empty, StringComparison.Ordinal).Replace("付款方式", string.Empty, StringComparison.Ordinal));
        var byId = methods.Where(method => words.HasCode(method.Id.Value)).ToList();
        if (byId.Count > 0)
        {
            return byId;
        }

        var slots = SlotExtractor.For(profile.Routing.Slots).Extract(text, new SlotContext(DateTimeOffset.UnixEpoch, locale, null));
        var kinds = slots.Where(static slot => slot.Type == SlotType.PaymentMethod).Select(static slot => slot.Value).Distinct().ToList();
        if (original is not null && (kinds.Contains("original") || words.HasAny(OriginalWords)))
        {
            return [.. methods.Where(method => method.Id == original)];
        }

        var scored = methods.Select(method => (Method: method, Score: Score(method, kinds, named))).Where(static pair => pair.Score > 0).ToList();
        if (scored.Count == 0)
        {
            return words.Ordinal(methods.Count) is { } place ? [methods[place]] : [];
        }

        var best = scored.Max(static pair => pair.Score);
        return [.. scored.Where(pair => pair.Score == best).Select(static pair => pair.Method)];
    }

    private static readonly string[] OriginalWords =
        ["original", "the same card", "same payment", "same method", "same way", "as before", "how i paid", "what i paid with", "the card i used", "原路", "原来的", "原支付", "付款时用的", "下单时用的"];

    private static int Score(PaymentMethod method, List<string> kinds, ShopText words)
    {
        var score = kinds.Contains(method.Kind) ? 4 : 0;
        score += method.Kind.EndsWith("card", StringComparison.Ordinal) && kinds.Exists(static kind => kind is "bank_card" or "debit_card" or "credit_card") && !method.Kind.StartsWith("gift", StringComparison.Ordinal) ? 1 : 0;
        score += words.CountOf(method.Title, "card", "end", "account") * 3;
        if (words.HasAny(["card", "卡"]) && method.Kind.EndsWith("card", StringComparison.Ordinal) && (kinds.Count == 0 || score > 0))
        {
            // "My card" is the one from the bank, where nobody says that it is a gift card.
            score += method.Kind.StartsWith("gift", StringComparison.Ordinal) && kinds.Count == 0 && score == 0 && !words.HasAny(["gift", "礼品"]) ? 0 : 1;
        }

        return score;
    }
}
