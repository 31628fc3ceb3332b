using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Which article of a product is meant.</summary>
/// <param name="Outcome"><c>ok</c>, <c>unclear</c>, <c>unavailable</c> or <c>same</c>.</param>
/// <param name="Variant">The article; null unless it is clear.</param>
/// <param name="Offered">What is available, the nearest to what was said first.</param>
internal sealed record VariantReading(string Outcome, ProductVariant? Variant, IReadOnlyList<ProductVariant> Offered);
