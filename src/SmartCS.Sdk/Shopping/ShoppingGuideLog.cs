using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Shopping;

/// <summary>The log events of the shopping guide. No message texts, no personal data.</summary>
internal static partial class ShoppingGuideLog
{
    [LoggerMessage(EventId = 2150, EventName = "CatalogueRead", Level = LogLevel.Information, Message = "The catalogue of merchant {Merchant} was read for the shopping guide: {Products} products in {Elapsed}.")]
    public static partial void CatalogueRead(ILogger logger, MerchantId merchant, int products, TimeSpan elapsed);

    [LoggerMessage(EventId = 2151, EventName = "CatalogueNotRead", Level = LogLevel.Warning, Message = "The catalogue of merchant {Merchant} could not be read for the shopping guide: {Failure}. What was known before serves on, and reading is tried again.")]
    public static partial void CatalogueNotRead(ILogger logger, MerchantId merchant, string failure);

    [LoggerMessage(EventId = 2152, EventName = "CatalogueCut", Level = LogLevel.Warning, Message = "The catalogue of merchant {Merchant} has more than {MaxProducts} products; the guide knows the first ones only. ShoppingGuideOptions.MaxProducts allows for more.")]
    public static partial void CatalogueCut(ILogger logger, MerchantId merchant, int maxProducts);

    [LoggerMessage(EventId = 2153, EventName = "ClaimDropped", Level = LogLevel.Error, Message = "The guide was about to tell merchant {Merchant}'s shopper a price, an article or a stock that is not of the products read in this turn ({Claim}); the sentence was dropped.")]
    public static partial void ClaimDropped(ILogger logger, MerchantId merchant, string claim);

    [LoggerMessage(EventId = 2154, EventName = "GuideStateDropped", Level = LogLevel.Warning, Message = "What the guide had kept of a conversation of merchant {Merchant} could not be read and begins anew.")]
    public static partial void StateDropped(ILogger logger, MerchantId merchant);

    [LoggerMessage(EventId = 2155, EventName = "GuideReadFailed", Level = LogLevel.Warning, Message = "The guide could not read {What} of merchant {Merchant} and goes on without: {Failure}.")]
    public static partial void ReadFailed(ILogger logger, string what, MerchantId merchant, string failure);
}
