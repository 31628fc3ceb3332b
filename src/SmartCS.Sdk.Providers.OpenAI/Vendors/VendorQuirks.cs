namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>In what a vendor differs from the format's author. The defaults are what most vendors take.</summary>
public sealed record VendorQuirks
{
    /// <summary>Fields that the vendor refuses or misreads and that are therefore left out. Default none.</summary>
    public OptionalFields Omit { get; init; }

    /// <summary>Whether the limit of an answer is sent as <c>max_completion_tokens</c> in place of <c>max_tokens</c>. Default false.</summary>
    public bool MaxCompletionTokens { get; init; }

    /// <summary>How the vendor is asked for JSON; in a preset, where the capabilities of the model do not say. Default <see cref="JsonSupport.Object"/>.</summary>
    public JsonSupport Json { get; init; } = JsonSupport.Object;

    /// <summary>How the vendor can be told which tool to call. Default <see cref="ToolChoiceSupport.Full"/>.</summary>
    public ToolChoiceSupport ToolChoice { get; init; } = ToolChoiceSupport.Full;

    /// <summary>How the vendor is told how much to think. Default <see cref="ReasoningControl.None"/>: it is not told.</summary>
    public ReasoningControl Reasoning { get; init; }

    /// <summary>Whether the thoughts that led to tool calls are sent back with them as <c>reasoning_content</c>, which some vendors demand and others refuse. Default false.</summary>
    public bool ReturnsReasoning { get; init; }

    /// <summary>Whether an answer may begin with thoughts between <c>&lt;think&gt;</c> tags, which are then taken for reasoning. Default true.</summary>
    public bool ThinkTags { get; init; } = true;

    /// <summary>Whether vectors are asked for in base64, which is a third of the size. Default false.</summary>
    public bool Base64Embeddings { get; init; }
}
