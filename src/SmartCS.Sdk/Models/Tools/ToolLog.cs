using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>The log events of tools; never with arguments, results or names that a model made up.</summary>
internal static partial class ToolLog
{
    [LoggerMessage(EventId = 1350, EventName = "ToolNotGranted", Level = LogLevel.Warning, Message = "Merchant {Merchant}: a model asked for a tool that is not granted; it was not called.")]
    public static partial void NotGranted(ILogger logger, MerchantId merchant);

    [LoggerMessage(EventId = 1351, EventName = "ToolTimedOut", Level = LogLevel.Warning, Message = "Merchant {Merchant}: the tool {Tool} did not answer within {Milliseconds} ms.")]
    public static partial void TimedOut(ILogger logger, MerchantId merchant, string tool, double milliseconds);

    [LoggerMessage(EventId = 1352, EventName = "ToolFailed", Level = LogLevel.Warning, Message = "Merchant {Merchant}: the tool {Tool} failed with {Error}.")]
    public static partial void Failed(ILogger logger, MerchantId merchant, string tool, string error);

    [LoggerMessage(EventId = 1353, EventName = "ToolLoopStopped", Level = LogLevel.Warning, Message = "Merchant {Merchant}: the model asked for tools {Iterations} times; it was asked to answer without them.")]
    public static partial void Stopped(ILogger logger, MerchantId merchant, int iterations);
}
