using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// What kind of thing a slot holds. Hosts may add their own names: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.
/// </summary>
[JsonConverter(typeof(SlotTypeJsonConverter))]
public readonly record struct SlotType
{
    // Stands first: the types below are made with it, and statics are made in the order in which they stand.
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly string? _name;

    /// <summary>Creates a type by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public SlotType(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
        {
            throw new ArgumentException($"The slot type is '{name}'; allowed are 1 to 64 lower-case letters a to z, digits and underscores, beginning with a letter.", nameof(name));
        }

        _name = name;
    }

    /// <summary>The shop's own number of an order.</summary>
    public static SlotType OrderId { get; } = new("order_id");

    /// <summary>The shop's own number of an article.</summary>
    public static SlotType Sku { get; } = new("sku");

    /// <summary>A product of the merchant's catalogue, by its name.</summary>
    public static SlotType Product { get; } = new("product");

    /// <summary>A colour.</summary>
    public static SlotType Color { get; } = new("color");

    /// <summary>A size, such as <c>XL</c>, <c>42</c> of shoes or <c>10 inch</c>.</summary>
    public static SlotType Size { get; } = new("size");

    /// <summary>How many.</summary>
    public static SlotType Quantity { get; } = new("quantity");

    /// <summary>An amount of money or a range of amounts.</summary>
    public static SlotType Money { get; } = new("money");

    /// <summary>A day, a time or a span of time.</summary>
    public static SlotType Date { get; } = new("date");

    /// <summary>A phone number.</summary>
    public static SlotType Phone { get; } = new("phone");

    /// <summary>A postal address.</summary>
    public static SlotType Address { get; } = new("address");

    /// <summary>Why a shopper is dissatisfied, such as <c>damaged</c>.</summary>
    public static SlotType Reason { get; } = new("reason");

    /// <summary>A yes or a no to what was asked.</summary>
    public static SlotType Confirmation { get; } = new("confirmation");

    /// <summary>The number of an invoice or bill.</summary>
    public static SlotType InvoiceId { get; } = new("invoice_id");

    /// <summary>The carrier's number of a parcel.</summary>
    public static SlotType TrackingId { get; } = new("tracking_id");

    /// <summary>The name of a person.</summary>
    public static SlotType PersonName { get; } = new("person_name");

    /// <summary>An email address.</summary>
    public static SlotType Email { get; } = new("email");

    /// <summary>The kind of an account or membership, such as <c>gold</c>.</summary>
    public static SlotType AccountType { get; } = new("account_type");

    /// <summary>A city that goods go to or come from.</summary>
    public static SlotType City { get; } = new("city");

    /// <summary>A country that goods go to or come from, by its ISO 3166-1 code of two letters.</summary>
    public static SlotType Country { get; } = new("country");

    /// <summary>A way to pay or to be paid back, such as <c>credit_card</c>.</summary>
    public static SlotType PaymentMethod { get; } = new("payment_method");

    /// <summary>The name.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>Whether a text has the form of a type's name.</summary>
    /// <param name="name">The text.</param>
    /// <returns>Whether it has.</returns>
    public static bool IsName(string? name) =>
        name is { Length: >= 1 and <= 64 } && char.IsAsciiLetterLower(name[0]) && name.AsSpan().IndexOfAnyExcept(Letters) < 0;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
