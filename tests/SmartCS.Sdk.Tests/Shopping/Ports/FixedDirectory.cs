using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Tests.Shopping;

/// <summary>A directory that always says the same of claims.</summary>
internal sealed class FixedDirectory(IdentityCheck check) : ICustomerDirectory
{
    public ValueTask<Customer?> FindAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => default;

    public ValueTask<IdentityCheck> IdentifyAsync(MerchantId merchant, ConversationId conversation, IdentityClaims claims, CancellationToken cancellationToken = default) => new(check);

    public ValueTask<WriteResult> ChangeAddressAsync(ShopWrite write, PostalAddress address, CancellationToken cancellationToken = default) => new(WriteResult.Refused("not_supported"));

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) => default;
}
