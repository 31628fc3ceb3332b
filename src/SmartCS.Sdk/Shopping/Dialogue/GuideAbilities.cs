namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide can do for this merchant.</summary>
/// <param name="HasCart">Whether the host has carts.</param>
/// <param name="CanIdentify">Whether a shopper who is not known yet can be identified on the way.</param>
/// <param name="MaxQuantity">How many of one article may be put into a cart at a time.</param>
internal sealed record GuideAbilities(bool HasCart, bool CanIdentify, int MaxQuantity);
