using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>What the running of flows logs; never what shoppers say, nor values.</summary>
internal static partial class FlowEngineLog
{
    [LoggerMessage(2020, LogLevel.Error, "Merchant {Merchant}: the action '{Action}' of flow '{Flow}' failed with {Failure}.")]
    public static partial void ActionFailed(ILogger logger, MerchantId merchant, string action, string flow, string failure);

    [LoggerMessage(2021, LogLevel.Error, "Merchant {Merchant}: flow '{Flow}' took more than {Steps} steps for one message at step '{Step}'; a person is brought in.")]
    public static partial void TooManySteps(ILogger logger, MerchantId merchant, string flow, int steps, string? step);

    [LoggerMessage(2022, LogLevel.Error, "Merchant {Merchant}: flow '{Flow}' links deeper than {Depth} flows; a person is brought in.")]
    public static partial void TooDeep(ILogger logger, MerchantId merchant, string flow, int depth);

    [LoggerMessage(2023, LogLevel.Warning, "Merchant {Merchant}: a conversation was in flow '{Flow}', which the merchant does not have any more; it was ended.")]
    public static partial void FlowGone(ILogger logger, MerchantId merchant, string flow);

    [LoggerMessage(2024, LogLevel.Information, "Merchant {Merchant}: a conversation in flow '{Flow}' was at step '{Step}', which the flow does not have any more; it goes on at '{Resumed}'.")]
    public static partial void StepGone(ILogger logger, MerchantId merchant, string flow, string step, string resumed);

    [LoggerMessage(2025, LogLevel.Warning, "Merchant {Merchant}: action '{Action}' identified another shopper than the conversation's; that counts for nothing.")]
    public static partial void OtherShopper(ILogger logger, MerchantId merchant, string action);

    [LoggerMessage(2026, LogLevel.Warning, "Merchant {Merchant}: the message came from another shopper than the flows of the conversation were for; they were ended.")]
    public static partial void OwnerChanged(ILogger logger, MerchantId merchant);

    [LoggerMessage(2027, LogLevel.Error, "Merchant {Merchant}: the flow state of a conversation cannot be read and was begun anew.")]
    public static partial void StateUnreadable(ILogger logger, MerchantId merchant);

    [LoggerMessage(2028, LogLevel.Error, "Merchant {Merchant}: the flow state of a conversation has {Bytes} bytes, more than are kept; a person is brought in.")]
    public static partial void StateTooLarge(ILogger logger, MerchantId merchant, int bytes);

    [LoggerMessage(2029, LogLevel.Debug, "Merchant {Merchant}: the flow state of a conversation was written by another process; the message is taken again.")]
    public static partial void Conflict(ILogger logger, MerchantId merchant);

    [LoggerMessage(2030, LogLevel.Error, "Merchant {Merchant}: the outcome of a write '{Effect}' is not known yet; a person is brought in.")]
    public static partial void OutcomeUnknown(ILogger logger, MerchantId merchant, string effect);

    [LoggerMessage(2034, LogLevel.Information, "Merchant {Merchant}: a model's wording of what a flow says did not leave its facts as they are; the flow's own words were said.")]
    public static partial void PhrasingRefused(ILogger logger, MerchantId merchant);

    [LoggerMessage(2035, LogLevel.Warning, "Merchant {Merchant}: no model worded what a flow says ({Failure}); the flow's own words were said.")]
    public static partial void PhrasingFailed(ILogger logger, MerchantId merchant, string failure);

    [LoggerMessage(2032, LogLevel.Debug, "{Count} flow states that were {Days} days old were dropped.")]
    public static partial void StatesDropped(ILogger logger, int count, int days);

    [LoggerMessage(2033, LogLevel.Warning, "Old flow states could not be dropped: {Failure}. It is tried again later.")]
    public static partial void StatesNotDropped(ILogger logger, string failure);

    [LoggerMessage(2031, LogLevel.Warning, "Merchant {Merchant}: {Attempts} answers in a row to '{Slot}' of flow '{Flow}' could not be used; a person is brought in.")]
    public static partial void NotUnderstood(ILogger logger, MerchantId merchant, string flow, string slot, int attempts);
}
