namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>How a vendor is told how much to think.</summary>
public enum ReasoningControl
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>reasoning_effort</c>: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c> or <c>xhigh</c>.</summary>
    Effort,

    /// <summary><c>enable_thinking</c>: true or false.</summary>
    EnableThinking,

    /// <summary><c>thinking</c>: an object whose <c>type</c> is <c>enabled</c> or <c>disabled</c>.</summary>
    ThinkingType,

    /// <summary><c>reasoning</c>: an object with an <c>effort</c>.</summary>
    ReasoningObject,
}
