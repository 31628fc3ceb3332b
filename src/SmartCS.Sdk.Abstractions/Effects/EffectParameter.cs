using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Effects;

/// <summary>An argument that a write takes.</summary>
public sealed record EffectParameter
{
    /// <summary>The name: lower-case letters, digits and underscores, beginning with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>What it must be.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>What it means, for people who write flows and for models.</summary>
    public required string Description { get; init; }

    /// <summary>What kind of thing a text holds; null where any.</summary>
    public SlotType? Type { get; init; }

    /// <summary>Whether it must be given. Default it must.</summary>
    public bool IsRequired { get; init; } = true;
}
