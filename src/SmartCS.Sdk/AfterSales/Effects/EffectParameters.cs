using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>The arguments that several writes take.</summary>
internal static class EffectParameters
{
    public static EffectParameter Order { get; } = new() { Name = "order", Kind = DataKind.Text, Type = SlotType.OrderId, Description = "The order's number." };

    public static EffectParameter Line { get; } = new() { Name = "line", Kind = DataKind.Text, Description = "The order line's id, or the article's number where the order has it once." };

    public static EffectParameter Payment { get; } = new()
    {
        Name = "payment",
        Kind = DataKind.Text,
        IsRequired = false,
        Description = "The id of the way to pay on the shopper's record that the money comes from or goes to; without it, as the order was paid.",
    };

    public static EffectParameter Address { get; } = new()
    {
        Name = "address",
        Kind = DataKind.Map,
        Description = "The address: line1, and line2, district, city, state, postal_code, country, recipient, phone where there are such.",
    };

    public static EffectParameter Reason(bool isRequired) => new() { Name = "reason", Kind = DataKind.Text, Type = SlotType.Reason, IsRequired = isRequired, Description = "Why, as the shopper says it or as a reason's name such as damaged." };

    public static EffectParameter Pieces { get; } = new() { Name = "items", Kind = DataKind.List, Description = "What it is about: maps with line (the order line's id) and quantity (1 where left out). All of it at once." };

    public static EffectParameter Swaps { get; } = new()
    {
        Name = "items",
        Kind = DataKind.List,
        Description = "What takes the place of what: maps with line (the order line's id), sku (the new article of the same product) and quantity (1 where left out). All of it at once.",
    };
}
