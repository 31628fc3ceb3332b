namespace SmartCS.Sdk.Effects;

/// <summary>What became of a write after a yes.</summary>
/// <param name="State">
/// <see cref="EffectState.Done"/>; <see cref="EffectState.Refused"/> by the shop or the last check; <see cref="EffectState.Started"/> where the
/// outcome is not known yet; <see cref="EffectState.NotDone"/> where the shop never took it in; <see cref="EffectState.Void"/> where the yes
/// came too late or for something else; <see cref="EffectState.Compensated"/> where it was undone since.
/// </param>
/// <param name="Result">What the shop said, or why the yes does not count, as a short name of <see cref="EffectRefusals"/>; null where nothing is known.</param>
public sealed record EffectSettlement(EffectState State, WriteResult? Result)
{
    /// <summary>Why it may not be done any more, as the shopper reads it; null where it may, or where nothing is said of it.</summary>
    public string? Explanation { get; init; }
}
