using System.Globalization;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Writes amounts as shops do: <c>$19.90</c>, <c>199 元</c>, and the code where a currency has no usual sign.</summary>
internal static class MoneyText
{
    /// <summary>The currencies with a usual sign, with the words by which texts name them.</summary>
    public static readonly (string Currency, string Sign, string Chinese)[] Signs =
    [
        ("CNY", "¥", "元"), ("USD", "$", "美元"), ("EUR", "€", "欧元"), ("GBP", "£", "英镑"), ("JPY", "JP¥", "日元"), ("HKD", "HK$", "港元"),
    ];

    /// <summary>Writes an amount.</summary>
    public static string Of(Money money, bool isChinese)
    {
        var places = decimal.IsInteger(money.Amount) ? "#,0" : "#,0.00";
        var amount = Math.Round(money.Amount, 2, MidpointRounding.AwayFromZero).ToString(places, CultureInfo.InvariantCulture);
        foreach (var (currency, sign, chinese) in Signs)
        {
            if (currency == money.Currency)
            {
                return isChinese ? $"{amount} {chinese}" : money.Amount < 0 ? $"-{sign}{amount[1..]}" : sign + amount;
            }
        }

        return $"{amount} {money.Currency}";
    }
}
