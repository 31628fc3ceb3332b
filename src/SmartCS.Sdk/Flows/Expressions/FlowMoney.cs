using System.Collections.Frozen;
using System.Globalization;

namespace SmartCS.Sdk.Flows;

/// <summary>Amounts as shoppers read them.</summary>
internal static class FlowMoney
{
    // The signs that are understood in Chinese and English alike; the yen's is the yuan's, so it carries its country. Other currencies go by their code.
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["CNY"] = "¥",
        ["USD"] = "$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["HKD"] = "HK$",
        ["TWD"] = "NT$",
        ["SGD"] = "S$",
        ["AUD"] = "A$",
        ["CAD"] = "CA$",
        ["JPY"] = "JP¥",
        ["KRW"] = "₩",
        ["INR"] = "₹",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // ISO 4217, minor unit 0.
    private static readonly FrozenSet<string> Whole = new[] { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF" }.ToFrozenSet(StringComparer.Ordinal);

    // ISO 4217, minor unit 3.
    private static readonly FrozenSet<string> Thousandths = new[] { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words an amount, such as <c>¥1299.00</c> in Chinese and <c>¥1,299.00</c> in English.</summary>
    /// <param name="amount">The amount in whole units.</param>
    /// <param name="currency">The ISO 4217 code; null for a bare number.</param>
    /// <param name="locale">The language.</param>
    public static string Of(decimal amount, string? currency, Locale locale)
    {
        var decimals = currency is null ? 2 : Whole.Contains(currency) ? 0 : Thousandths.Contains(currency) ? 3 : 2;
        var format = (locale.HasSameLanguageAs(Locale.Chinese) ? "F" : "N") + decimals.ToString(CultureInfo.InvariantCulture);
        var number = Math.Round(Math.Abs(amount), decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture);
        var sign = Math.Round(amount, decimals, MidpointRounding.AwayFromZero) < 0 ? "-" : string.Empty;
        return currency is null ? sign + number : Signs.TryGetValue(currency, out var symbol) ? sign + symbol + number : $"{sign}{currency} {number}";
    }
}
