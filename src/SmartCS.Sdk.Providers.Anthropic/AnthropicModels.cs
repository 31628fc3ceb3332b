using System.Globalization;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>Makes registered models of options that it checks.</summary>
internal static class AnthropicModels
{
    /// <summary>What is said of a wrong address.</summary>
    public const string AllowedAddress = "is no address that begins with https:// or http://, without a user, a query and a fragment";

    private const int LongestModel = 256;
    private const int LongestKey = 8_192;
    private const int MostTokens = 1_000_000;
    private const int MostContext = 100_000_000;

    // The pipeline limits calls; the package would send a limit of none as a negative number.
    private static readonly TimeSpan NeverReached = TimeSpan.FromHours(1);

    public static ChatModel Create(string name, AnthropicModelOptions options, string setting, TimeProvider? timeProvider)
    {
        var model = CheckModel(options.Model?.Trim(), setting);
        var clientOptions = new ClientOptions
        {
            ApiKey = CheckKey(options.ApiKey?.Trim(), setting),
            BaseUrl = CheckAddress(options.BaseUrl, setting).AbsoluteUri.TrimEnd('/'),
            HttpClient = AnthropicHttp.CreateClient(timeProvider ?? TimeProvider.System),

            // Repeating, timing and tracing are the pipeline's, which counts each call and keeps text out of traces.
            MaxRetries = 0,
            Timeout = NeverReached,
            OpenTelemetry = false,

            // Else the environment may add some.
            ExtraHeaders = new Dictionary<string, string>(),
        };
        var client = new AnthropicClient(clientOptions).AsIChatClient(
            model,
            CheckRange(options.MaxTokens, 1, MostTokens, setting, nameof(options.MaxTokens)),
            options.ExtendedThinking ? AnthropicThinkingMode.Extended : AnthropicThinkingMode.Adaptive);
        return new ChatModel
        {
            Name = name,
            Client = new AnthropicChatClient(client),
            Vendor = "anthropic",
            ModelId = model,
            Capabilities = options.Capabilities,
            ContextTokens = options.ContextTokens is { } tokens ? CheckRange(tokens, 1, MostContext, setting, nameof(options.ContextTokens)) : null,
            Resilience = options.Resilience ?? throw new ModelSettingsException($"{setting}:{nameof(options.Resilience)}", null, "is missing"),
        };
    }

    private static string CheckModel(string? model, string setting)
    {
        if (string.IsNullOrEmpty(model))
        {
            throw new ModelSettingsException($"{setting}:{nameof(AnthropicModelOptions.Model)}", null, "is missing");
        }

        return model.Length <= LongestModel && !model.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            ? model
            : throw new ModelSettingsException($"{setting}:{nameof(AnthropicModelOptions.Model)}", null, "is no id of a model: allowed are 1 to 256 visible characters");
    }

    private static string CheckKey(string? key, string setting)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new ModelSettingsException($"{setting}:{nameof(AnthropicModelOptions.ApiKey)}", null, "is missing; Anthropic needs a key");
        }

        return key.Length <= LongestKey && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? key
            : throw new ModelSettingsException($"{setting}:{nameof(AnthropicModelOptions.ApiKey)}", null, "is not a key: keys are visible ASCII characters without spaces and line breaks");
    }

    private static Uri CheckAddress(Uri? address, string setting) =>
        address is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new ModelSettingsException($"{setting}:{nameof(AnthropicModelOptions.BaseUrl)}", null, AllowedAddress);

    private static int CheckRange(int value, int least, int most, string setting, string name) => value >= least && value <= most
        ? value
        : throw new ModelSettingsException($"{setting}:{name}", value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"allowed is {least:N0} to {most:N0}"));
}
