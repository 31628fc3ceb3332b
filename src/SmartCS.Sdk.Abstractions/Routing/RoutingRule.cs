namespace SmartCS.Sdk.Routing;

/// <summary>
/// A merchant's own word on what a message means; it holds before anything that is learnt. A rule applies when any of its
/// phrases, keyword sets or its pattern applies and none of its exceptions stands in the message. Letter case, width and traditional
/// characters do not matter.
/// </summary>
public sealed record RoutingRule
{
    /// <summary>The intent that the message then has, one of the merchant's or a built-in one.</summary>
    public required string Intent { get; init; }

    /// <summary>Messages that are exactly this, punctuation aside. At most 200 of at most 200 characters each.</summary>
    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];

    /// <summary>Sets of words separated by spaces, all of which stand in the message. At most 200 of at most 200 characters each.</summary>
    public IReadOnlyList<string> Keywords { get; init => field = value ?? []; } = [];

    /// <summary>A regular expression without look-around and back-references that is found in the message, at most 500 characters; null means none.</summary>
    public string? Pattern { get; init; }

    /// <summary>Words that keep the rule from applying. At most 200 of at most 200 characters each.</summary>
    public IReadOnlyList<string> Except { get; init => field = value ?? []; } = [];
}
