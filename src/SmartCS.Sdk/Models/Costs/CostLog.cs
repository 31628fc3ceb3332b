using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>The log events of prices, budgets and usage.</summary>
internal static partial class CostLog
{
    [LoggerMessage(EventId = 1400, EventName = "PricesInForce", Level = LogLevel.Information, Message = "The prices of {Count} models are in force.")]
    public static partial void PricesInForce(ILogger logger, int count);

    [LoggerMessage(EventId = 1401, EventName = "PriceSettingRefused", Level = LogLevel.Warning, Message = "A price setting cannot be used, and the prices that were in force before stay so. {Path} is '{Value}'; allowed is {Allowed}.")]
    public static partial void PriceRefused(ILogger logger, string path, string? value, string allowed);

    [LoggerMessage(EventId = 1402, EventName = "SoftBudgetReached", Level = LogLevel.Warning, Message = "Merchant '{Merchant}' has reached the soft budget of {Limit} for the {Period} from {Start:yyyy-MM-dd}; the economy models are used from now on.")]
    public static partial void SoftReached(ILogger logger, MerchantId merchant, Money limit, BudgetPeriod period, DateOnly start);

    [LoggerMessage(EventId = 1403, EventName = "HardBudgetReached", Level = LogLevel.Warning, Message = "Merchant '{Merchant}' has reached the hard budget of {Limit} for the {Period} from {Start:yyyy-MM-dd}; no model is called until the next.")]
    public static partial void HardReached(ILogger logger, MerchantId merchant, Money limit, BudgetPeriod period, DateOnly start);

    [LoggerMessage(EventId = 1404, EventName = "BudgetNotCountable", Level = LogLevel.Error, Message = "The budget of merchant '{Merchant}' in {Currency} cannot be held: model '{Model}' has no price, or its currency has no rate. The model is not called.")]
    public static partial void NotCountable(ILogger logger, MerchantId merchant, string currency, string model);

    [LoggerMessage(EventId = 1405, EventName = "SpendingNotRead", Level = LogLevel.Error, Message = "What merchant '{Merchant}' has spent could not be read; it is tried again.")]
    public static partial void SpendingNotRead(ILogger logger, MerchantId merchant, Exception exception);

    [LoggerMessage(EventId = 1406, EventName = "UsageNotRecorded", Level = LogLevel.Error, Message = "A usage record of merchant '{Merchant}' could not be kept.")]
    public static partial void NotRecorded(ILogger logger, MerchantId merchant, Exception exception);

    [LoggerMessage(EventId = 1407, EventName = "SpendingNotConverted", Level = LogLevel.Error, Message = "Merchant '{Merchant}' has spent {Currency}, for which there is no rate to {BudgetCurrency}; it is not counted in that budget.")]
    public static partial void NotConverted(ILogger logger, MerchantId merchant, string currency, string budgetCurrency);
}
