namespace SmartCS.Sdk.Effects;

/// <summary>Makes the record of undoing a write: a write of its own, with a key of its own that is always the same.</summary>
internal static class EffectUndoing
{
    public static EffectRecord Of(EffectRecord undone, EffectContext context, DateTimeOffset now)
    {
        var undoing = undone with
        {
            Key = EffectDigest.UndoingOf(undone.Key),
            Conversation = context.Conversation,
            State = EffectState.Proposed,
            Version = 0,
            Sends = 0,
            Result = null,
            ConfirmedBy = null,
            FormerYeses = [],
            ProposedAt = now,
            Undoes = undone.Key,
        };
        return undoing with { Digest = EffectDigest.Of(undoing) };
    }
}
