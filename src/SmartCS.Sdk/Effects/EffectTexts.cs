namespace SmartCS.Sdk.Effects;

/// <summary>What shoppers read where the engine itself refuses a write.</summary>
internal static class EffectTexts
{
    private static readonly LocalizedText Failed = LocalizedText.Of(
        "Sorry, I can't reach the shop's system right now. Nothing was changed; please try again in a moment.",
        "非常抱歉，暂时无法连接店铺系统，没有做任何改动，请您稍后再试。");

    private static readonly LocalizedText InProgress = LocalizedText.Of(
        "The same request is already being processed, and I don't know its outcome yet. So that it isn't done twice, please wait a few minutes.",
        "您之前的同一请求仍在处理中，结果还未确认。为避免重复办理，请您过几分钟再看。");

    private static readonly LocalizedText AlreadyDone = LocalizedText.Of(
        "Your earlier request has gone through after all, so there is nothing more to do.",
        "您之前的同一请求已经办理成功，无需再次提交。");

    /// <summary>The text of a refusal; null where the flow says it.</summary>
    public static string? Of(string refusal, Locale locale) => refusal switch
    {
        EffectRefusals.Failed => Failed.For(locale),
        EffectRefusals.InProgress => InProgress.For(locale),
        EffectRefusals.AlreadyDone => AlreadyDone.For(locale),
        _ => null,
    };
}
