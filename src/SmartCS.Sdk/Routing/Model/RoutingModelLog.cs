using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Routing;

/// <summary>The log events of routing models; never with a text.</summary>
internal static partial class RoutingModelLog
{
    [LoggerMessage(EventId = 1840, EventName = "RoutingModelFailed", Level = LogLevel.Warning, Message = "Merchant {Merchant}: no routing model answered ({Failure}); the message is routed without one.")]
    public static partial void Failed(ILogger logger, MerchantId merchant, string failure);
}
