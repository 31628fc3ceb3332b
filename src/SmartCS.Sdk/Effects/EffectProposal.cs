namespace SmartCS.Sdk.Effects;

/// <summary>What became of asking for a write: it is put to the shopper, or refused.</summary>
public sealed record EffectProposal
{
    /// <summary>The write as it is put to the shopper; null where it was refused.</summary>
    public EffectRecord? Record { get; init; }

    /// <summary>Why it may not be done, as a short name; null where it may.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it may not be done, as the shopper reads it; null where it may, or where nothing is said of it.</summary>
    public string? Explanation { get; init; }
}
