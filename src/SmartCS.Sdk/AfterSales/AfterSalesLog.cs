using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What is to be known of after-sales, without personal data.</summary>
internal static partial class AfterSalesLog
{
    [LoggerMessage(2120, LogLevel.Information, "The host verified the shopper of conversation {Conversation} of merchant {Merchant} by what was said")]
    public static partial void ShopperIdentified(ILogger logger, string merchant, string conversation);
}
