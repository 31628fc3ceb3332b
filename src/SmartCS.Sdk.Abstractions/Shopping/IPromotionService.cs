namespace SmartCS.Sdk.Shopping;

/// <summary>The merchant's promotions. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface IPromotionService
{
    /// <summary>Reads the promotions that hold now.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper, for promotions of some shoppers only; null for those of everybody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The promotions; empty where there are none.</returns>
    ValueTask<IReadOnlyList<Promotion>> ReadAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken = default);
}
