namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Which way a day without a year or week lies from today.</summary>
internal enum TimeDirection
{
    /// <summary>Not looked for yet.</summary>
    Unread,

    /// <summary>Nothing was said; the nearest one.</summary>
    Unknown,

    /// <summary>Of something bought: the last one.</summary>
    Past,

    /// <summary>Of something to come: the next one.</summary>
    Future,
}
