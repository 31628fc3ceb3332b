using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>The log events of models. None holds a text of a conversation, a vendor's own words or a setting's secret.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(EventId = 1300, EventName = "ModelsInForce", Level = LogLevel.Information, Message = "{Chat} chat models and {Embedding} embedding models are registered.")]
    public static partial void InForce(ILogger logger, int chat, int embedding);

    [LoggerMessage(EventId = 1301, EventName = "ModelSettingRefused", Level = LogLevel.Warning, Message = "A model's setting cannot be used, and what was in force before stays so. {Path} is '{Value}'; allowed is {Allowed}.")]
    public static partial void Refused(ILogger logger, string path, string? value, string allowed);

    [LoggerMessage(EventId = 1302, EventName = "ModelFailedOver", Level = LogLevel.Warning, Message = "Model {Model} failed merchant {Merchant} with {Failure} after {Calls} calls; the next one is asked.")]
    public static partial void FailedOver(ILogger logger, string model, string merchant, ModelFailure failure, int calls);

    [LoggerMessage(EventId = 1303, EventName = "ModelsAllFailed", Level = LogLevel.Error, Message = "No model could serve merchant {Merchant} for {Purpose}; the last of {Count} failed with {Failure}.")]
    public static partial void AllFailed(ILogger logger, string merchant, ModelPurpose purpose, int count, ModelFailure failure);

    [LoggerMessage(EventId = 1304, EventName = "ModelCircuitOpened", Level = LogLevel.Error, Message = "Too many calls to model {Model} failed, lately with {Failure}; it is not called for {BreakDuration}.")]
    public static partial void CircuitOpened(ILogger logger, string model, ModelFailure failure, TimeSpan breakDuration);

    [LoggerMessage(EventId = 1305, EventName = "ModelCircuitHalfOpened", Level = LogLevel.Information, Message = "Model {Model} is tried again with one call.")]
    public static partial void CircuitHalfOpened(ILogger logger, string model);

    [LoggerMessage(EventId = 1306, EventName = "ModelCircuitClosed", Level = LogLevel.Information, Message = "Model {Model} answers again.")]
    public static partial void CircuitClosed(ILogger logger, string model);

    [LoggerMessage(EventId = 1307, EventName = "ModelRateLimited", Level = LogLevel.Warning, Message = "Model {Model} has reached its {Limit}, and calls go elsewhere.")]
    public static partial void RateLimited(ILogger logger, string model, string limit);

    [LoggerMessage(EventId = 1308, EventName = "ModelRetried", Level = LogLevel.Information, Message = "Model {Model} failed with {Failure} and is called again in {Delay}.")]
    public static partial void Retried(ILogger logger, string model, ModelFailure failure, TimeSpan delay);

    [LoggerMessage(EventId = 1309, EventName = "ModelHedged", Level = LogLevel.Information, Message = "Model {Model} has not answered within {Delay} and is called a second time beside the first.")]
    public static partial void Hedged(ILogger logger, string model, TimeSpan delay);

    [LoggerMessage(EventId = 1310, EventName = "ModelRestarted", Level = LogLevel.Warning, Message = "Model {Model} failed merchant {Merchant} with {Failure} in the middle of its answer; nothing of it was released, and the next one is asked.")]
    public static partial void Restarted(ILogger logger, string model, string merchant, ModelFailure failure);
}
