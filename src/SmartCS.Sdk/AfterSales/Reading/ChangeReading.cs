using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What is to take the place of which pieces, as far as one message says it.</summary>
/// <param name="Changes">The pieces and the articles in their place; empty where it is not clear.</param>
/// <param name="Line">The line of which it is not clear what comes in its place; null where it is clear, or where not even the lines are.</param>
/// <param name="Reading">What was read of that line.</param>
internal sealed record ChangeReading(IReadOnlyList<(OrderLine Line, ProductVariant Variant, int Quantity)> Changes, OrderLine? Line, VariantReading? Reading);
