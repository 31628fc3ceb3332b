namespace SmartCS.Sdk.Shopping;

/// <summary>Where the products that are sold come from.</summary>
/// <param name="Catalog">The host's catalogue, guarded, or that of the knowledge where the host has none.</param>
/// <param name="IsKnowledge">Whether they come from the knowledge.</param>
internal sealed record ProductSource(IProductCatalog Catalog, bool IsKnowledge);
