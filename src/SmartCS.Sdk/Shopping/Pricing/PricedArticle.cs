using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>What a number of one article costs.</summary>
/// <param name="Unit">The price of one before promotions.</param>
/// <param name="Quantity">How many.</param>
/// <param name="TotalAmount">What all of them cost, the promotion taken off.</param>
/// <param name="Promotion">The promotion that is taken off; null for none.</param>
internal sealed record PricedArticle(Money Unit, int Quantity, decimal TotalAmount, Promotion? Promotion)
{
    /// <summary>What all of them cost, the promotion taken off.</summary>
    public Money Total => new(TotalAmount, Unit.Currency);

    /// <summary>What they would cost without the promotion.</summary>
    public Money Full => new(Unit.Amount * Quantity, Unit.Currency);
}
