using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Learning;

/// <summary>The log events of drift; never with a text.</summary>
internal static partial class DriftLog
{
    [LoggerMessage(EventId = 1950, EventName = "UnclearUtteranceNotKept", Level = LogLevel.Warning, Message = "Merchant {Merchant}: an utterance that was not clear could not be kept ({Error}); it will be missing in the drift report.")]
    public static partial void NotKept(ILogger logger, MerchantId merchant, string error);
}
