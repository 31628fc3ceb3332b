using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Writes amounts as everything else that the shopper reads has them.</summary>
internal static class MoneyText
{
    /// <summary>Writes an amount.</summary>
    public static string Of(Money money, bool isChinese) => FlowMoney.Of(money.Amount, money.Currency, isChinese ? Locale.Chinese : Locale.English);
}
