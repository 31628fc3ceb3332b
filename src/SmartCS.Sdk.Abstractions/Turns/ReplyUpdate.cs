namespace SmartCS.Sdk.Turns;

/// <summary>A piece of a reply on its way to the shopper.</summary>
public sealed record ReplyUpdate
{
    /// <summary>Text to append to what was shown so far; null in an update without text.</summary>
    public string? Text { get; init; }

    /// <summary>The whole reply, in the last update only.</summary>
    public Reply? Completed { get; init; }
}
