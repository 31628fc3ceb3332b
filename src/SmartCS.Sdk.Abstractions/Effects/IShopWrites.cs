namespace SmartCS.Sdk.Effects;

/// <summary>What every shop port that writes can be asked: what became of a write whose answer was lost.</summary>
public interface IShopWrites
{
    /// <summary>Finds what became of a write.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The shopper on whose behalf it was sent.</param>
    /// <param name="key">The write's key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The result as it was or would have been returned; null where no write of that key of that shopper has been taken in so far.</returns>
    ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default);
}
