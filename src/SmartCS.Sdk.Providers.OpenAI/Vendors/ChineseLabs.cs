namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of Chinese makers of models.</summary>
internal static class ChineseLabs
{
    public static readonly VendorPreset DeepSeek = new()
    {
        Name = "deepseek",
        DisplayName = "DeepSeek",
        Endpoint = new Uri("https://api.deepseek.com"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://api-docs.deepseek.com/"),
        Quirks = new() { Reasoning = ReasoningControl.ThinkingType, ReturnsReasoning = true },
    };

    public static readonly VendorPreset Moonshot = new()
    {
        Name = "moonshot",
        DisplayName = "Moonshot",
        Endpoint = new Uri("https://api.moonshot.cn/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://platform.moonshot.cn/docs/api/chat"),
        Quirks = new() { ToolChoice = ToolChoiceSupport.Named, ReturnsReasoning = true },
    };

    public static readonly VendorPreset Zhipu = new()
    {
        Name = "zhipu",
        DisplayName = "Zhipu",
        Endpoint = new Uri("https://open.bigmodel.cn/api/paas/v4"),
        Documentation = new Uri("https://docs.bigmodel.cn/api-reference"),
        Quirks = new() { ToolChoice = ToolChoiceSupport.Auto, Reasoning = ReasoningControl.ThinkingType, Omit = OptionalFields.Penalties | OptionalFields.Seed | OptionalFields.ParallelToolCalls },
    };

    public static readonly VendorPreset Spark = new()
    {
        Name = "spark",
        DisplayName = "iFlytek Spark",
        Endpoint = new Uri("https://spark-api-open.xf-yun.com/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://www.xfyun.cn/doc/spark/HTTP%E8%B0%83%E7%94%A8%E6%96%87%E6%A1%A3.html"),
    };

    public static readonly VendorPreset MiniMax = new()
    {
        Name = "minimax",
        DisplayName = "MiniMax",
        Endpoint = new Uri("https://api.minimaxi.com/v1"),
        EmbeddingsPath = null,
        Documentation = new Uri("https://platform.minimaxi.com/docs/api-reference/text-openai-api"),
    };
}
