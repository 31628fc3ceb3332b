using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds the name of a reason in a shopper's words.</summary>
internal static class ReasonNames
{
    /// <summary>The reason's name, such as <c>damaged</c>; the words themselves where they are none that is known.</summary>
    public static string Of(MerchantProfile profile, string words, Locale locale)
    {
        if (SlotType.IsName(words))
        {
            return words;
        }

        var found = SlotExtractor.For(profile.Routing.Slots).Extract(words, new SlotContext(DateTimeOffset.UnixEpoch, locale, null));
        return found.FirstOrDefault(static value => value.Type == SlotType.Reason)?.Value ?? words;
    }

    /// <summary>The reason for cancelling, of those that a merchant takes, that is meant; null where none is.</summary>
    public static string? CancelReason(MerchantProfile profile, string words, Locale locale)
    {
        var reasons = profile.AfterSales.CancelReasons;
        if (reasons.Count == 0)
        {
            return words;
        }

        var said = Fold(words);
        foreach (var reason in reasons)
        {
            if (Fold(reason.Value) == said || reason.Title.ByTag.Values.Any(title => Fold(title) == said))
            {
                return reason.Value;
            }
        }

        // "I no longer need it" and "ordered it by mistake" hold a reason rather than being it.
        var held = reasons.Where(reason => said.Contains(Fold(reason.Value), StringComparison.Ordinal) || reason.Title.ByTag.Values.Any(title => said.Contains(Fold(title), StringComparison.Ordinal))).ToList();
        return held.Count == 1 ? held[0].Value : null;
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
