namespace SmartCS.Sdk.Effects;

/// <summary>What became of a write after a yes.</summary>
/// <param name="State">
/// <see cref="EffectState.Done"/>; <see cref="EffectState.Refused"/> by the shop or the last check; <see cref="EffectState.Started"/> where the
/// outcome is not known yet; <see cref="EffectState.NotDone"/> where the shop never took it in; <see cref="EffectState.Void"/> where the yes
/// came too late or for something else.
/// </param>
/// <param name="Result">What the shop said; null where it said nothing.</param>
public sealed record EffectSettlement(EffectState State, WriteResult? Result);
