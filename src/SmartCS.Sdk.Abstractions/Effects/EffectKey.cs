using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Effects;

/// <summary>Names one write, so that it happens once however often it is sent: an idempotency key.</summary>
/// <remarks>
/// 1 to 128 UTF-16 units, no control characters, no unpaired surrogates; compared ordinally. The default value is no
/// identity at all and is refused wherever an identity is required. Immutable.
/// </remarks>
[JsonConverter(typeof(IdentityJsonConverter<EffectKey>))]
public readonly record struct EffectKey : IIdentity<EffectKey>
{
    private readonly string? _value;

    /// <summary>Creates the identity.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, too long, or holds a control character.</exception>
    public EffectKey(string value) => _value = IdentityText.Require(value, nameof(EffectKey));

    /// <summary>The text; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc/>
    public static EffectKey From(string value) => new(value);

    /// <summary>Creates the identity from its text.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static implicit operator EffectKey(string value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    public override string ToString() => Value;
}
