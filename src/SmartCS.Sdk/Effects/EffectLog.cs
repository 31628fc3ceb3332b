using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>The log events of writes; never with arguments, summaries or shoppers.</summary>
internal static partial class EffectLog
{
    [LoggerMessage(EventId = 2050, EventName = "EffectSettled", Level = LogLevel.Information, Message = "Merchant {Merchant}: the write {Key} ({Effect}) is {State}.")]
    public static partial void Settled(ILogger logger, MerchantId merchant, EffectKey key, string effect, EffectState state);

    [LoggerMessage(EventId = 2051, EventName = "EffectUnknown", Level = LogLevel.Warning, Message = "Merchant {Merchant}: sending the write {Key} ({Effect}) failed with {Error}; the shop is asked what became of it, and it is not sent again.")]
    public static partial void Unknown(ILogger logger, MerchantId merchant, EffectKey key, string effect, string error);

    [LoggerMessage(EventId = 2052, EventName = "EffectPlanFailed", Level = LogLevel.Warning, Message = "Merchant {Merchant}: planning {Effect} failed with {Error}; nothing was sent.")]
    public static partial void PlanFailed(ILogger logger, MerchantId merchant, string effect, string error);

    [LoggerMessage(EventId = 2053, EventName = "EffectForeignYes", Level = LogLevel.Warning, Message = "Merchant {Merchant}: a yes to the write {Key} came from another shopper or another conversation; it does not count.")]
    public static partial void ForeignYes(ILogger logger, MerchantId merchant, EffectKey key);

    [LoggerMessage(EventId = 2054, EventName = "EffectOtherYes", Level = LogLevel.Warning, Message = "Merchant {Merchant}: a yes to the write {Key} is bound to other arguments; it does not count.")]
    public static partial void OtherYes(ILogger logger, MerchantId merchant, EffectKey key);

    [LoggerMessage(EventId = 2055, EventName = "EffectQueryFailed", Level = LogLevel.Warning, Message = "Merchant {Merchant}: asking the shop what became of the write {Key} ({Effect}) failed with {Error}; it is asked again.")]
    public static partial void QueryFailed(ILogger logger, MerchantId merchant, EffectKey key, string effect, string error);

    [LoggerMessage(EventId = 2056, EventName = "EffectBadPlan", Level = LogLevel.Error, Message = "Merchant {Merchant}: the effect {Effect} gave a plan that cannot be put to a shopper: {Problem}")]
    public static partial void BadPlan(ILogger logger, MerchantId merchant, string effect, string problem);

    [LoggerMessage(EventId = 2057, EventName = "EffectNotWrittenDown", Level = LogLevel.Error, Message = "Merchant {Merchant}: the shop answered {Status} to the write {Key} ({Effect}), and the ledger could not be written: {Error}; the answer is asked for again.")]
    public static partial void NotWrittenDown(ILogger logger, MerchantId merchant, EffectKey key, string effect, WriteStatus status, string error);

    [LoggerMessage(EventId = 2058, EventName = "EffectRecoveryFailed", Level = LogLevel.Warning, Message = "Looking for writes that a dead process left behind failed with {Error}; it is tried again.")]
    public static partial void RecoveryFailed(ILogger logger, string error);

    [LoggerMessage(EventId = 2059, EventName = "EffectUnserved", Level = LogLevel.Error, Message = "Merchant {Merchant}: nobody knows what became of the write {Key}, since the effect {Effect} or its shop port is not registered any more.")]
    public static partial void Unserved(ILogger logger, MerchantId merchant, EffectKey key, string effect);
}
