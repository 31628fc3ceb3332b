namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of servers that one runs oneself. They need no key unless they were started with one.</summary>
internal static class LocalServers
{
    public static readonly VendorPreset Ollama = new()
    {
        Name = "ollama",
        DisplayName = "Ollama",
        Endpoint = ThisMachine(11_434),
        RequiresKey = false,
        AllowsPlainHttp = true,
        Documentation = new Uri("https://docs.ollama.com/api/openai-compatibility"),
        Quirks = new() { Json = JsonSupport.Schema, ToolChoice = ToolChoiceSupport.Auto, Reasoning = ReasoningControl.Effort },
    };

    public static readonly VendorPreset Vllm = new()
    {
        Name = "vllm",
        DisplayName = "vLLM",
        Endpoint = ThisMachine(8_000),
        RequiresKey = false,
        AllowsPlainHttp = true,
        Documentation = new Uri("https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html"),
        Quirks = new() { Json = JsonSupport.Schema },
    };

    public static readonly VendorPreset LMStudio = new()
    {
        Name = "lmstudio",
        DisplayName = "LM Studio",
        Endpoint = ThisMachine(1_234),
        RequiresKey = false,
        AllowsPlainHttp = true,
        Documentation = new Uri("https://lmstudio.ai/docs/developer/openai-compat"),
        Quirks = new() { Json = JsonSupport.Schema },
    };

    public static readonly VendorPreset Generic = new()
    {
        Name = "generic",
        DisplayName = "The model server",
        RequiresKey = false,
        AllowsPlainHttp = true,
        Documentation = new Uri("https://developers.openai.com/api/reference/resources/chat"),
    };

    private static Uri ThisMachine(int port) => new UriBuilder(Uri.UriSchemeHttp, "localhost", port, "/v1").Uri;
}
