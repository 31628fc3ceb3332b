namespace SmartCS.Sdk.Routing;

/// <summary>When a human agent is brought in although the shopper did not ask for one.</summary>
public sealed record HandoffSettings
{
    /// <summary>The sentiment at or below which a message goes to a person, -1 (furious) to 0; null never. Default -0.8.</summary>
    public double? SentimentBelow { get; init; } = -0.8;

    /// <summary>The urgency at or above which a message that cannot be answered goes to a person, 0 to 1; null never. Default 0.8.</summary>
    public double? UrgencyAbove { get; init; } = 0.8;

    /// <summary>After how many messages in a row that could not be answered a person is brought in, 1 to 20; null never. Default 3.</summary>
    public int? AfterUnanswered { get; init; } = 3;

    /// <summary>Whether abuse goes to a person. Default false: it is answered calmly.</summary>
    public bool OnAbuse { get; init; }
}
