namespace SmartCS.Sdk.Turns;

/// <summary>What models may know and do in a turn.</summary>
/// <param name="Context">The conversation so far, and what hides the shopper's data.</param>
/// <param name="Tools">What the turn may use.</param>
/// <param name="Text">The whole message.</param>
/// <param name="Masked">The whole message as models may read it; the same instance where it has no personal data.</param>
internal sealed record ModelTurn(ConversationContext Context, OfferedTools Tools, string Text, string Masked)
{
    /// <summary>A part of the message, or all of it, as models may read it.</summary>
    public string Mask(string part) => ReferenceEquals(part, Text) ? Masked : Context.Shield.Mask(part);
}
