using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Names a way to pay that a shopper has on record with the shop; no card number.</summary>
/// <remarks>
/// 1 to 128 UTF-16 units, no control characters, no unpaired surrogates; compared ordinally. The default value is no
/// identity at all and is refused wherever an identity is required. Immutable.
/// </remarks>
[JsonConverter(typeof(IdentityJsonConverter<PaymentMethodId>))]
public readonly record struct PaymentMethodId : IIdentity<PaymentMethodId>
{
    private readonly string? _value;

    /// <summary>Creates the identity.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, too long, or holds a control character.</exception>
    public PaymentMethodId(string value) => _value = IdentityText.Require(value, nameof(PaymentMethodId));

    /// <summary>The text; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc/>
    public static PaymentMethodId From(string value) => new(value);

    /// <summary>Creates the identity from its text.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static implicit operator PaymentMethodId(string value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    public override string ToString() => Value;
}
