using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What a clause of a merchant's policy is about. Merchants may add their own names: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct PolicyKind
{
    private readonly string? _name;

    /// <summary>Creates a kind by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public PolicyKind(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _name = Routing.SlotType.IsName(name)
            ? name
            : throw new ArgumentException($"The kind of policy is '{name}'; allowed are 1 to 64 lower-case letters a to z, digits and underscores, beginning with a letter.", nameof(name));
    }

    /// <summary>Goods go back for the money.</summary>
    public static PolicyKind Return { get; } = new("return");

    /// <summary>Goods go back for another article of the same product.</summary>
    public static PolicyKind Exchange { get; } = new("exchange");

    /// <summary>Money goes back and the goods stay, or never came.</summary>
    public static PolicyKind Refund { get; } = new("refund");

    /// <summary>Goods are mended.</summary>
    public static PolicyKind Repair { get; } = new("repair");

    /// <summary>An order is cancelled.</summary>
    public static PolicyKind Cancel { get; } = new("cancel");

    /// <summary>An order's address, items or payment are changed.</summary>
    public static PolicyKind Change { get; } = new("change");

    /// <summary>A price that fell after buying is paid back.</summary>
    public static PolicyKind PriceProtection { get; } = new("price_protection");

    /// <summary>An invoice is made out.</summary>
    public static PolicyKind Invoice { get; } = new("invoice");

    /// <summary>The name.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal sealed class Converter : JsonConverter<PolicyKind>
    {
        public override PolicyKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return Routing.SlotType.IsName(name) ? new PolicyKind(name!) : throw new JsonException("A kind of policy must be a name of lower-case letters, digits and underscores.");
        }

        public override void Write(Utf8JsonWriter writer, PolicyKind value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
