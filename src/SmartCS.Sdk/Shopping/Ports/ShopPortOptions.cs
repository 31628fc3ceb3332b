namespace SmartCS.Sdk.Shopping;

/// <summary>The limits of calls to the shop.</summary>
public sealed class ShopPortOptions
{
    /// <summary>
    /// How long one call of a shop port may take, above 0 up to 5 minutes. Default 5 seconds. It is cancelled then, and not waited for any longer,
    /// whether the port heeds the cancellation or not. Of products that are read one after the other, each may take so long.
    /// </summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(5);
}
