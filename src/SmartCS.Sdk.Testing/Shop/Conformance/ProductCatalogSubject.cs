using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>A shop's catalogue, for <see cref="ProductCatalogConformance"/>.</summary>
public sealed record ProductCatalogSubject
{
    /// <summary>The port.</summary>
    public required IProductCatalog Catalog { get; init; }

    /// <summary>A merchant with at least two products.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>Another merchant of the same shop, who sells something or nothing.</summary>
    public required MerchantId OtherMerchant { get; init; }
}
