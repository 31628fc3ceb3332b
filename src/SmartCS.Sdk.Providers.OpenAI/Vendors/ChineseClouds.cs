using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of Chinese clouds that serve their own and others' models.</summary>
internal static class ChineseClouds
{
    private const ModelCapabilities Chat = ModelCapabilities.Streaming | ModelCapabilities.Tools | ModelCapabilities.JsonObject;

    public static readonly VendorPreset DashScope = new()
    {
        Name = "dashscope",
        DisplayName = "Alibaba DashScope",
        Endpoint = new Uri("https://dashscope.aliyuncs.com/compatible-mode/v1"),
        Documentation = new Uri("https://help.aliyun.com/zh/model-studio/compatibility-of-openai-with-dashscope"),
        MaxEmbeddingBatch = 10,
        Quirks = new() { ToolChoice = ToolChoiceSupport.Named, Reasoning = ReasoningControl.EnableThinking },

        // What takes a JSON schema: https://help.aliyun.com/zh/model-studio/json-mode
        // Vectors: https://help.aliyun.com/zh/model-studio/embedding-interfaces-compatible-with-openai
        Models =
        [
            new() { Id = "qwen3-max", Capabilities = Chat | ModelCapabilities.JsonSchema },
            new() { Id = "qwen-plus", Capabilities = Chat | ModelCapabilities.JsonSchema | ModelCapabilities.Reasoning },
            new() { Id = "qwen-flash", Capabilities = Chat | ModelCapabilities.JsonSchema | ModelCapabilities.Reasoning },
            new() { Id = "qwen-max", Capabilities = Chat },
            new() { Id = "qwen-turbo", Capabilities = Chat | ModelCapabilities.Reasoning },
            new() { Id = "text-embedding-v4", Dimensions = 1_024 },
            new() { Id = "text-embedding-v3", Dimensions = 1_024 },
            new() { Id = "text-embedding-v2", Dimensions = 1_536 },
        ],
    };

    public static readonly VendorPreset Hunyuan = new()
    {
        Name = "hunyuan",
        DisplayName = "Tencent Hunyuan",
        Endpoint = new Uri("https://api.hunyuan.cloud.tencent.com/v1"),
        Documentation = new Uri("https://cloud.tencent.com/document/product/1729/111007"),
    };

    public static readonly VendorPreset Qianfan = new()
    {
        Name = "qianfan",
        DisplayName = "Baidu Qianfan",
        Endpoint = new Uri("https://qianfan.baidubce.com/v2"),
        Documentation = new Uri("https://cloud.baidu.com/doc/qianfan-api/s/3m7of64lb"),
    };

    public static readonly VendorPreset Ark = new()
    {
        Name = "ark",
        DisplayName = "ByteDance Ark",
        Endpoint = new Uri("https://ark.cn-beijing.volces.com/api/v3"),
        Documentation = new Uri("https://www.volcengine.com/docs/82379/1494384"),
        Quirks = new() { Reasoning = ReasoningControl.ThinkingType },
    };

    public static readonly VendorPreset SiliconFlow = new()
    {
        Name = "siliconflow",
        DisplayName = "SiliconFlow",
        Endpoint = new Uri("https://api.siliconflow.cn/v1"),
        Documentation = new Uri("https://docs.siliconflow.cn/cn/api-reference/chat-completions/chat-completions"),
        Quirks = new() { Reasoning = ReasoningControl.EnableThinking },
    };
}
