using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's directory of shoppers, guarded.</summary>
internal sealed class GuardedCustomers(ICustomerDirectory inner, PortGuard guard) : ICustomerDirectory
{
    public async ValueTask<Customer?> FindAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => guard.Keep(
        nameof(FindAsync),
        merchant,
        await guard.CallAsync(nameof(FindAsync), ct => inner.FindAsync(merchant, shopper, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper,
        ShopChecks.Problem);

    public async ValueTask<IdentityCheck> IdentifyAsync(MerchantId merchant, ConversationId conversation, IdentityClaims claims, CancellationToken cancellationToken = default)
    {
        var check = await guard.CallAsync(nameof(IdentifyAsync), ct => inner.IdentifyAsync(merchant, conversation, claims, ct), cancellationToken).ConfigureAwait(false);

        // Only a whole word counts: verified, and who. A name beside anything else is nobody's identity.
        return check switch
        {
            { Status: IdentityStatus.Verified, Shopper: { Value.Length: > 0 } } => check,
            { Status: IdentityStatus.CodeSent or IdentityStatus.NeedsMore } => new IdentityCheck(check.Status),
            _ => new IdentityCheck(IdentityStatus.NotFound),
        };
    }

    public ValueTask<WriteResult> ChangeAddressAsync(ShopWrite write, PostalAddress address, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(ChangeAddressAsync), write.Merchant, null, ct => inner.ChangeAddressAsync(write, address, ct), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        guard.FindWriteAsync(inner, merchant, shopper, key, cancellationToken);
}
