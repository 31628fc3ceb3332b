using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Names one line of an order, within its order.</summary>
/// <remarks>
/// 1 to 128 UTF-16 units, no control characters, no unpaired surrogates; compared ordinally. The default value is no
/// identity at all and is refused wherever an identity is required. Immutable.
/// </remarks>
[JsonConverter(typeof(IdentityJsonConverter<OrderLineId>))]
public readonly record struct OrderLineId : IIdentity<OrderLineId>
{
    private readonly string? _value;

    /// <summary>Creates the identity.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, too long, or holds a control character.</exception>
    public OrderLineId(string value) => _value = IdentityText.Require(value, nameof(OrderLineId));

    /// <summary>The text; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc/>
    public static OrderLineId From(string value) => new(value);

    /// <summary>Creates the identity from its text.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static implicit operator OrderLineId(string value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    public override string ToString() => Value;
}
