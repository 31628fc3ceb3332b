using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Shopping;

/// <summary>The log events of the shop ports. No personal data: records are named by what they are, never by whose.</summary>
internal static partial class ShopPortLog
{
    [LoggerMessage(EventId = 2100, EventName = "ShopPorts", Level = LogLevel.Information, Message = "Shop ports that the host provides: {Present}. Missing, so that what needs them is switched off: {Missing}.")]
    public static partial void Report(ILogger logger, string present, string missing);

    [LoggerMessage(EventId = 2101, EventName = "ForeignRecordDropped", Level = LogLevel.Error, Message = "The shop port {Port}.{Method} returned a record of another merchant or shopper than it was asked for: a {Record} for merchant {Merchant}. It was dropped; the port must be corrected.")]
    public static partial void Foreign(ILogger logger, string port, string method, string record, MerchantId merchant);

    [LoggerMessage(EventId = 2102, EventName = "AbsurdRecordDropped", Level = LogLevel.Error, Message = "The shop port {Port}.{Method} returned a {Record} for merchant {Merchant} that cannot be: {Problem}. It was dropped.")]
    public static partial void Absurd(ILogger logger, string port, string method, string record, MerchantId merchant, string problem);

    [LoggerMessage(EventId = 2103, EventName = "AbsurdWriteRefused", Level = LogLevel.Warning, Message = "A write for merchant {Merchant} was refused before the shop port {Port}.{Method} saw it: {Refusal}.")]
    public static partial void Refused(ILogger logger, string port, string method, MerchantId merchant, string refusal);

    [LoggerMessage(EventId = 2104, EventName = "ShopPortFailed", Level = LogLevel.Warning, Message = "The shop port {Port}.{Method} failed: {Cause}.")]
    public static partial void Failed(ILogger logger, string port, string method, string cause);

    [LoggerMessage(EventId = 2105, EventName = "ShopPortTimedOut", Level = LogLevel.Warning, Message = "The shop port {Port}.{Method} took longer than {Limit} and is no longer waited for.")]
    public static partial void TimedOut(ILogger logger, string port, string method, TimeSpan limit);
}
