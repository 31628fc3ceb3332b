namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>The vendors that are known by name. Each preset links to the page that its values come from.</summary>
public static class VendorPresets
{
    /// <summary>OpenAI.</summary>
    public static VendorPreset OpenAI { get; } = AmericanVendors.OpenAI;

    /// <summary>Azure OpenAI; settings name the resource's address, and <see cref="OpenAICompatibleOptions.Model"/> is the deployment.</summary>
    public static VendorPreset AzureOpenAI { get; } = AmericanVendors.AzureOpenAI;

    /// <summary>OpenRouter.</summary>
    public static VendorPreset OpenRouter { get; } = AmericanVendors.OpenRouter;

    /// <summary>Alibaba Cloud Model Studio (DashScope, 百炼): Qwen.</summary>
    public static VendorPreset DashScope { get; } = ChineseClouds.DashScope;

    /// <summary>Tencent Hunyuan (混元).</summary>
    public static VendorPreset Hunyuan { get; } = ChineseClouds.Hunyuan;

    /// <summary>Baidu Qianfan (千帆): ERNIE.</summary>
    public static VendorPreset Qianfan { get; } = ChineseClouds.Qianfan;

    /// <summary>ByteDance Volcano Ark (火山方舟): Doubao.</summary>
    public static VendorPreset Ark { get; } = ChineseClouds.Ark;

    /// <summary>SiliconFlow (硅基流动).</summary>
    public static VendorPreset SiliconFlow { get; } = ChineseClouds.SiliconFlow;

    /// <summary>DeepSeek (深度求索).</summary>
    public static VendorPreset DeepSeek { get; } = ChineseLabs.DeepSeek;

    /// <summary>Moonshot AI (月之暗面): Kimi.</summary>
    public static VendorPreset Moonshot { get; } = ChineseLabs.Moonshot;

    /// <summary>Zhipu AI (智谱): GLM.</summary>
    public static VendorPreset Zhipu { get; } = ChineseLabs.Zhipu;

    /// <summary>iFlytek Spark (讯飞星火).</summary>
    public static VendorPreset Spark { get; } = ChineseLabs.Spark;

    /// <summary>MiniMax.</summary>
    public static VendorPreset MiniMax { get; } = ChineseLabs.MiniMax;

    /// <summary>Ollama on this machine.</summary>
    public static VendorPreset Ollama { get; } = LocalServers.Ollama;

    /// <summary>vLLM on this machine.</summary>
    public static VendorPreset Vllm { get; } = LocalServers.Vllm;

    /// <summary>LM Studio on this machine.</summary>
    public static VendorPreset LMStudio { get; } = LocalServers.LMStudio;

    /// <summary>Any other server of the format; settings name its address, and a key where it needs one.</summary>
    public static VendorPreset Generic { get; } = LocalServers.Generic;

    /// <summary>Every preset.</summary>
    public static IReadOnlyList<VendorPreset> All { get; } =
    [
        OpenAI, AzureOpenAI, OpenRouter, DashScope, Hunyuan, Qianfan, Ark, SiliconFlow, DeepSeek, Moonshot, Zhipu, Spark, MiniMax, Ollama, Vllm, LMStudio, Generic,
    ];

    /// <summary>Finds a preset by name.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The preset; null where none has the name.</returns>
    public static VendorPreset? Find(string name) => All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
