using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The log events of written answers; never with what was asked or written.</summary>
internal static partial class GenerationLog
{
    [LoggerMessage(EventId = 1600, EventName = "AnswerModelFailed", Level = LogLevel.Warning, Message = "Merchant {Merchant}: the models that write answers failed with {Failure}; sentences were given out before: {Released}.")]
    public static partial void ModelFailed(ILogger logger, MerchantId merchant, ModelFailure failure, bool released);
}
