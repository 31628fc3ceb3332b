using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of Chinese makers of models.</summary>
internal static class ChineseLabs
{
    private const ModelCapabilities Chat = ModelCapabilities.Streaming | ModelCapabilities.Tools | ModelCapabilities.JsonObject;

    // Kimi models choose their sampling themselves, and refuse a demanded tool while they think.
    private static readonly VendorQuirks KimiQuirks = new()
    {
        MaxCompletionTokens = true,
        Omit = OptionalFields.Temperature | OptionalFields.TopP | OptionalFields.Penalties,
        ToolChoice = ToolChoiceSupport.Auto,
        Reasoning = ReasoningControl.ThinkingType,
        ReturnsReasoning = true,
    };

    public static readonly VendorPreset DeepSeek = new()
    {
        Name = "deepseek",
        DisplayName = "DeepSeek",
        Endpoint = new Uri("https://api.deepseek.com"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://api-docs.deepseek.com/"),
        // https://api-docs.deepseek.com/guides/thinking_mode
        Quirks = new() { Reasoning = ReasoningControl.ThinkingType, ReturnsReasoning = true },
        Models = [new() { Id = "deepseek-", Capabilities = Chat | ModelCapabilities.Reasoning }],
    };

    public static readonly VendorPreset Moonshot = new()
    {
        Name = "moonshot",
        DisplayName = "Moonshot",
        Endpoint = new Uri("https://api.moonshot.cn/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://platform.moonshot.cn/docs/api/chat"),
        Quirks = new() { ToolChoice = ToolChoiceSupport.Named },
        Models =
        [
            new() { Id = "kimi-", Capabilities = Chat | ModelCapabilities.Reasoning, ContextTokens = 262_144, Quirks = KimiQuirks },
            new() { Id = "kimi-k2.5", Capabilities = Chat | ModelCapabilities.Reasoning | ModelCapabilities.Vision, ContextTokens = 262_144, Quirks = KimiQuirks },
            new() { Id = "kimi-k2.6", Capabilities = Chat | ModelCapabilities.Reasoning | ModelCapabilities.Vision, ContextTokens = 262_144, Quirks = KimiQuirks },
            new() { Id = "moonshot-v1-8k", ContextTokens = 8_192 },
            new() { Id = "moonshot-v1-32k", ContextTokens = 32_768 },
            new() { Id = "moonshot-v1-128k", ContextTokens = 131_072 },
        ],
    };

    public static readonly VendorPreset Zhipu = new()
    {
        Name = "zhipu",
        DisplayName = "Zhipu",
        Endpoint = new Uri("https://open.bigmodel.cn/api/paas/v4"),
        Documentation = new Uri("https://docs.bigmodel.cn/cn/guide/develop/openai/introduction"),
        Quirks = new() { ToolChoice = ToolChoiceSupport.Auto, Reasoning = ReasoningControl.ThinkingType, Omit = OptionalFields.Penalties | OptionalFields.Seed | OptionalFields.ParallelToolCalls | OptionalFields.StreamOptions },

        // https://docs.bigmodel.cn/cn/faq/api-code
        ErrorCodes = new Dictionary<string, ModelFailure>
        {
            ["1000"] = ModelFailure.Unauthorized,
            ["1001"] = ModelFailure.Unauthorized,
            ["1002"] = ModelFailure.Unauthorized,
            ["1003"] = ModelFailure.Unauthorized,
            ["1004"] = ModelFailure.Unauthorized,
            ["1112"] = ModelFailure.QuotaExceeded,
            ["1113"] = ModelFailure.QuotaExceeded,
            ["1234"] = ModelFailure.Unavailable,
            ["1261"] = ModelFailure.TooLong,
            ["1301"] = ModelFailure.ContentFiltered,
            ["1302"] = ModelFailure.RateLimited,
            ["1303"] = ModelFailure.RateLimited,
            ["1304"] = ModelFailure.QuotaExceeded,
            ["1305"] = ModelFailure.Unavailable,
            ["1308"] = ModelFailure.QuotaExceeded,
            ["1310"] = ModelFailure.QuotaExceeded,
            ["1312"] = ModelFailure.Unavailable,
        },
    };

    public static readonly VendorPreset Spark = new()
    {
        Name = "spark",
        DisplayName = "iFlytek Spark",
        Endpoint = new Uri("https://spark-api-open.xf-yun.com/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://www.xfyun.cn/doc/spark/HTTP%E8%B0%83%E7%94%A8%E6%96%87%E6%A1%A3.html"),

        // Not confirmed: the page that lists them could not be read when this was written.
        ErrorCodes = new Dictionary<string, ModelFailure>
        {
            ["10007"] = ModelFailure.RateLimited,
            ["10008"] = ModelFailure.Unavailable,
            ["10010"] = ModelFailure.Unavailable,
            ["10013"] = ModelFailure.ContentFiltered,
            ["10014"] = ModelFailure.ContentFiltered,
            ["10019"] = ModelFailure.ContentFiltered,
            ["10110"] = ModelFailure.Unavailable,
            ["10907"] = ModelFailure.TooLong,
            ["11200"] = ModelFailure.Unauthorized,
            ["11201"] = ModelFailure.QuotaExceeded,
            ["11202"] = ModelFailure.RateLimited,
            ["11203"] = ModelFailure.RateLimited,
        },
    };

    public static readonly VendorPreset MiniMax = new()
    {
        Name = "minimax",
        DisplayName = "MiniMax",
        Endpoint = new Uri("https://api.minimaxi.com/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://platform.minimaxi.com/docs/api-reference/text-openai-api"),

        // https://platform.minimax.io/docs/api-reference/errorcode
        ErrorCodes = new Dictionary<string, ModelFailure>
        {
            ["1001"] = ModelFailure.TimedOut,
            ["1002"] = ModelFailure.RateLimited,
            ["1004"] = ModelFailure.Unauthorized,
            ["1008"] = ModelFailure.QuotaExceeded,
            ["1024"] = ModelFailure.Unavailable,
            ["1026"] = ModelFailure.ContentFiltered,
            ["1027"] = ModelFailure.ContentFiltered,
            ["1033"] = ModelFailure.Unavailable,
            ["1039"] = ModelFailure.TooLong,
            ["1041"] = ModelFailure.RateLimited,
            ["2049"] = ModelFailure.Unauthorized,
        },
    };
}
