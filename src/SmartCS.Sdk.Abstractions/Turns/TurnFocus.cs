namespace SmartCS.Sdk.Turns;

/// <summary>What the shopper is looking at while writing; it comes from the host's page, not from the text.</summary>
public sealed record TurnFocus
{
    /// <summary>The knowledge entry of the product on the page, if any.</summary>
    public EntryId? Product { get; init; }

    /// <summary>The shop's own number of the order on the page, if any.</summary>
    public string? OrderId { get; init; }
}
