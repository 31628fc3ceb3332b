using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Turns;

/// <summary>The log events of turns; never with a message's text or a shopper's identity.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(EventId = 1000, EventName = "TurnCommitted", Level = LogLevel.Debug, Message = "Merchant {Merchant}: a message was served as {Outcome} in {Milliseconds} ms.")]
    public static partial void Committed(ILogger logger, MerchantId merchant, ReplyOutcome outcome, double milliseconds);

    [LoggerMessage(EventId = 1001, EventName = "TurnReplayed", Level = LogLevel.Debug, Message = "Merchant {Merchant}: a repeated message got its stored reply.")]
    public static partial void Replayed(ILogger logger, MerchantId merchant);

    [LoggerMessage(EventId = 1002, EventName = "TurnOfAnotherProcess", Level = LogLevel.Information, Message = "Merchant {Merchant}: another process served the same message a moment earlier; its reply is given.")]
    public static partial void ServedElsewhere(ILogger logger, MerchantId merchant);
}
