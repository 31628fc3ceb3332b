using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>The log events of flows' definitions.</summary>
internal static partial class FlowLog
{
    [LoggerMessage(EventId = 2000, EventName = "FlowsInForce", Level = LogLevel.Information, Message = "{Count} flows are in force: {Flows}.")]
    public static partial void InForce(ILogger logger, int count, string flows);

    [LoggerMessage(EventId = 2001, EventName = "FlowDisabled", Level = LogLevel.Warning, Message = "The flow {Flow} is disabled: it needs {Port}, which the host does not provide.")]
    public static partial void Disabled(ILogger logger, string flow, string port);

    [LoggerMessage(EventId = 2002, EventName = "FlowRefused", Level = LogLevel.Warning, Message = "A flow cannot be used, and what was in force before stays so. {Problem}")]
    public static partial void Refused(ILogger logger, string problem);

    [LoggerMessage(EventId = 2003, EventName = "BuiltInFlowRefused", Level = LogLevel.Error, Message = "A flow that comes with the engine cannot be used. {Problem}")]
    public static partial void BuiltInRefused(ILogger logger, string problem);

    [LoggerMessage(EventId = 2004, EventName = "MerchantFlowsChanged", Level = LogLevel.Information, Message = "The flows of the folder {Folder} were read: {Flows}.")]
    public static partial void FolderRead(ILogger logger, string folder, string flows);
}
