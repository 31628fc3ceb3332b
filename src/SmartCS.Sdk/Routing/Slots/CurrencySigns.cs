using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Which currency a sign or word means to a merchant.</summary>
internal static class CurrencySigns
{
    /// <summary>Where the letters before a sign begin, as in US$, HK$, A$, NT$.</summary>
    public static int Start(SlotMessage message, int sign)
    {
        var start = sign;
        while (start > 0 && sign - start < 2 && message.KindAt(start - 1) == SlotCharacter.Letter && char.IsUpper(message.Written(start - 1)))
        {
            start--;
        }

        return start == sign || DollarOf(message, start, sign) is not null ? start : sign;
    }

    /// <summary>The code of a sign.</summary>
    public static string CodeOf(SlotMessage message, int sign) => message.At(sign) switch
    {
        '€' => "EUR",
        '£' => "GBP",
        '¥' => message.Settings.Currency == "JPY" ? "JPY" : "CNY",
        _ => (Start(message, sign) is var start && start < sign ? DollarOf(message, start, sign) : null) ?? Own(message, 1),
    };

    private static string? DollarOf(SlotMessage message, int start, int sign) => message.Text[start..sign] switch
    {
        "us" => "USD",
        "hk" => "HKD",
        "nt" => "TWD",
        "a" or "au" => "AUD",
        "c" or "ca" => "CAD",
        "s" or "sg" => "SGD",
        "nz" => "NZD",
        _ => null,
    };

    /// <summary>The code of a word; 元 and dollars are those of the merchant, where it has such.</summary>
    public static string Own(SlotMessage message, int index)
    {
        var code = SlotWords.Currencies[index];
        var own = message.Settings.Currency;
        return code switch
        {
            "CNY" when own is "TWD" or "HKD" or "MOP" => own,
            "USD" when own is "CAD" or "AUD" or "NZD" or "SGD" or "HKD" or "TWD" => own,
            _ => code,
        };
    }
}
