namespace SmartCS.Sdk.Screening;

/// <summary>What stands at a place of a text that is still coming.</summary>
internal enum PlaceholderMatch
{
    None,
    Found,

    /// <summary>The text so far does not say.</summary>
    NeedsMore,
}
