namespace SmartCS.Sdk.AfterSales;

/// <summary>What a host says about claims of who somebody is.</summary>
/// <param name="Status">Whether they suffice.</param>
/// <param name="Shopper">Who it is; null unless verified.</param>
public sealed record IdentityCheck(IdentityStatus Status, ShopperId? Shopper = null);
