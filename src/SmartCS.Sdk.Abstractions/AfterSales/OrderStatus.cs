using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>How far an order has come. Hosts may add their own names: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct OrderStatus
{
    private readonly string? _name;

    /// <summary>Creates a status by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public OrderStatus(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _name = Routing.SlotType.IsName(name)
            ? name
            : throw new ArgumentException($"The order status is '{name}'; allowed are 1 to 64 lower-case letters a to z, digits and underscores, beginning with a letter.", nameof(name));
    }

    /// <summary>Placed, not yet worked on.</summary>
    public static OrderStatus Pending { get; } = new("pending");

    /// <summary>Placed, its items already changed once; not yet worked on.</summary>
    public static OrderStatus PendingChanged { get; } = new("pending_changed");

    /// <summary>Being packed; nothing can be changed any more.</summary>
    public static OrderStatus Processed { get; } = new("processed");

    /// <summary>On its way.</summary>
    public static OrderStatus Shipped { get; } = new("shipped");

    /// <summary>With the shopper.</summary>
    public static OrderStatus Delivered { get; } = new("delivered");

    /// <summary>Cancelled.</summary>
    public static OrderStatus Cancelled { get; } = new("cancelled");

    /// <summary>A return was asked for.</summary>
    public static OrderStatus ReturnRequested { get; } = new("return_requested");

    /// <summary>An exchange was asked for.</summary>
    public static OrderStatus ExchangeRequested { get; } = new("exchange_requested");

    /// <summary>The name.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal sealed class Converter : JsonConverter<OrderStatus>
    {
        public override OrderStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return Routing.SlotType.IsName(name) ? new OrderStatus(name!) : throw new JsonException("An order status must be a name of lower-case letters, digits and underscores.");
        }

        public override void Write(Utf8JsonWriter writer, OrderStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
