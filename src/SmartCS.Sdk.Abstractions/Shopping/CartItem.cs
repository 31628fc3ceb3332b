using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>An article in a cart, or on its way there.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many, 1 to 1,000,000.</param>
/// <param name="Price">The price of one that the shopper was shown; the shop refuses with <c>price_changed</c> where its own is another.</param>
public sealed record CartItem(Sku Sku, int Quantity, Money Price);
