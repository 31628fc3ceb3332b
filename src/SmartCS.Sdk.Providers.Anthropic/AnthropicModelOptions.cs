using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>How a model of Anthropic is reached. Checked when the model is made; later changes have no effect.</summary>
public sealed class AnthropicModelOptions
{
    /// <summary>Anthropic's id of the model, 1 to 256 visible characters. Required.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>The key; spaces around it do not count. Required, and never taken from the environment unless a setting says so. Never shown.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The address to call, such as a gateway's, without <c>/v1/messages</c>. Default <c>https://api.anthropic.com</c>.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.anthropic.com");

    /// <summary>How many tokens an answer may have where the call does not say, thoughts included, 1 to 1,000,000; the format knows no answer without a limit. Default 4,096.</summary>
    public int MaxTokens { get; set; } = 4_096;

    /// <summary>
    /// Whether calls that ask for reasoning name a budget of tokens, as models before adaptive thinking want it. Default false:
    /// such calls name an effort, and the model decides. Calls that do not ask for reasoning are the same either way.
    /// </summary>
    public bool ExtendedThinking { get; set; }

    /// <summary>What the model can do. Default streaming, tools, JSON schema, vision and reasoning.</summary>
    public ModelCapabilities Capabilities { get; set; } =
        ModelCapabilities.Streaming | ModelCapabilities.Tools | ModelCapabilities.JsonSchema | ModelCapabilities.Vision | ModelCapabilities.Reasoning;

    /// <summary>How many tokens the model reads and writes in one call, 1 to 100,000,000; null, the default, where unknown.</summary>
    public int? ContextTokens { get; set; }

    /// <summary>How calls are limited, timed and repeated by the pipeline; nothing below it does.</summary>
    public ModelResilience Resilience { get; set; } = new();
}
