using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Shopping;

/// <summary>Names one product of one merchant: what is sold, whatever its size or colour.</summary>
/// <remarks>
/// 1 to 128 UTF-16 units, no control characters, no unpaired surrogates; compared ordinally. The default value is no
/// identity at all and is refused wherever an identity is required. Immutable.
/// </remarks>
[JsonConverter(typeof(IdentityJsonConverter<ProductId>))]
public readonly record struct ProductId : IIdentity<ProductId>
{
    private readonly string? _value;

    /// <summary>Creates the identity.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, too long, or holds a control character.</exception>
    public ProductId(string value) => _value = IdentityText.Require(value, nameof(ProductId));

    /// <summary>The text; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc/>
    public static ProductId From(string value) => new(value);

    /// <summary>Creates the identity from its text.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static implicit operator ProductId(string value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    public override string ToString() => Value;
}
