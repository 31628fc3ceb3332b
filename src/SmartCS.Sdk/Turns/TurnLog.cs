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

    [LoggerMessage(EventId = 1003, EventName = "ToolsNotOffered", Level = LogLevel.Error, Message = "Merchant {Merchant}: a source of tools failed with {Error}; the turn goes on without its tools.")]
    public static partial void ToolsNotOffered(ILogger logger, MerchantId merchant, string error);

    [LoggerMessage(EventId = 1004, EventName = "HistoryNotReduced", Level = LogLevel.Error, Message = "Merchant {Merchant}: the history could not be reduced ({Error}); the model is given none.")]
    public static partial void HistoryNotReduced(ILogger logger, MerchantId merchant, string error);

    [LoggerMessage(EventId = 1005, EventName = "FlowFailed", Level = LogLevel.Error, Message = "Merchant {Merchant}: a flow failed with {Error}; the shopper is told that the step did not work.")]
    public static partial void FlowFailed(ILogger logger, MerchantId merchant, string error);

    [LoggerMessage(EventId = 1006, EventName = "FlowNotFound", Level = LogLevel.Error, Message = "Merchant {Merchant}: the running flow could not be looked for ({Error}); the message is taken as if there were none.")]
    public static partial void FlowNotFound(ILogger logger, MerchantId merchant, string error);
}
