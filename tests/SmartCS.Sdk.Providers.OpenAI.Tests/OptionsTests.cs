using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData(null, "Models:qwen:ApiKey: is missing; Alibaba DashScope needs a key.")]
    [InlineData("  ", "Models:qwen:ApiKey: is missing; Alibaba DashScope needs a key.")]
    [InlineData("sk-top\nsecret", "Models:qwen:ApiKey: is not a key: keys are visible ASCII characters without spaces and line breaks.")]
    [InlineData("sk-topsecret密钥", "Models:qwen:ApiKey: is not a key: keys are visible ASCII characters without spaces and line breaks.")]
    [InlineData("Bearer sk-topsecret", "Models:qwen:ApiKey: is not a key: keys are visible ASCII characters without spaces and line breaks.")]
    public void CreateChatModel_WrongKey_NamesTheSettingAndHidesTheKey(string? key, string expected)
    {
        var failure = Fails(("Model", "qwen-plus"), ("Vendor", "dashscope"), ("ApiKey", key));

        Assert.Equal(expected, failure.Message);
        Assert.Equal("Models:qwen:ApiKey", failure.Setting);
        Assert.DoesNotContain("topsecret", failure.ToString());
    }

    [Theory]
    [InlineData("Endpoint", "ftp://host/v1", "Models:qwen:Endpoint: is no address that begins with https:// or http://.")]
    [InlineData("Endpoint", "sk-topsecret", "Models:qwen:Endpoint: is no address that begins with https:// or http://.")]
    [InlineData("Endpoint", "http://api.example.com/v1?key=topsecret", "Models:qwen:Endpoint: 'http://api.example.com' is not allowed; it must begin with https://, so that the key is not sent in the clear.")]
    [InlineData("Endpoint", "https://user:topsecret@api.example.com/v1", "Models:qwen:Endpoint: holds a user name or password; the key belongs into ApiKey.")]
    [InlineData("Model", "", "Models:qwen:Model: is missing.")]
    [InlineData("Model", "a b", "Models:qwen:Model: is no id of a model: allowed are 1 to 256 visible characters.")]
    [InlineData("ContextTokens", "0", "Models:qwen:ContextTokens: '0' is not allowed; allowed is 1 to 100,000,000.")]
    [InlineData("ContextTokens", "many", "Models:qwen:ContextTokens: 'many' is not allowed; it must be a whole number.")]
    [InlineData("MaxBatchSize", "5000", "Models:qwen:MaxBatchSize: '5000' is not allowed; allowed is 1 to 2,048.")]
    [InlineData("MaxResponseBytes", "5", "Models:qwen:MaxResponseBytes: '5' is not allowed; allowed is 1,024 to 1,073,741,824.")]
    [InlineData("Capabilities", "Telepathy", "Models:qwen:Capabilities: 'Telepathy' is not allowed; allowed are None, Streaming, Tools, JsonSchema, JsonObject, Vision, Reasoning.")]
    [InlineData("Capabilities", "4096", "Models:qwen:Capabilities: '4096' is not allowed; allowed are None, Streaming, Tools, JsonSchema, JsonObject, Vision, Reasoning.")]
    [InlineData("Quirks:Json", "Yes", "Models:qwen:Quirks:Json: 'Yes' is not allowed; allowed are None, Object, Schema.")]
    [InlineData("Quirks:ThinkTags", "maybe", "Models:qwen:Quirks:ThinkTags: 'maybe' is not allowed; allowed are true and false.")]
    [InlineData("Headers:X-Team", "a\r\nX-Evil: topsecret", "Models:qwen:Headers:X-Team: is no value of a header: allowed are visible ASCII characters and spaces.")]
    [InlineData("Headers:Content-Length", "7", "Models:qwen:Headers:Content-Length: is no name of a header that can be set.")]
    [InlineData("Headers:Authorization", "Bearer topsecret", "Models:qwen:Headers:Authorization: is set by ApiKey already.")]
    [InlineData("Body:messages", "[]", "Models:qwen:Body:messages: is written by the client itself.")]
    [InlineData("Body:x", "{topsecret", "Models:qwen:Body:x: is not JSON.")]
    [InlineData("ApiKeyEnvironmentVariable", "SMARTCS_NO_SUCH_VARIABLE", null)]
    public void CreateChatModel_WrongSetting_SaysWhichAndWhatIsAllowed(string key, string value, string? expected)
    {
        var settings = new List<(string, string?)> { ("Model", "qwen-plus"), ("Vendor", "dashscope"), ("ApiKey", "sk-topsecret") };
        settings.RemoveAll(setting => setting.Item1 == key || (key == "ApiKeyEnvironmentVariable" && setting.Item1 == "ApiKey"));
        settings.Add((key, value));

        var failure = Fails([.. settings]);

        Assert.Equal(expected ?? "Models:qwen:ApiKeyEnvironmentVariable: names an environment variable that is not set.", failure.Message);
        Assert.DoesNotContain("topsecret", failure.ToString());
    }

    [Fact]
    public void CreateChatModel_UnknownVendorOrSetting_NamesTheKnownOnes()
    {
        Assert.Contains("openrouter", Fails(("Model", "m"), ("Vendor", "nobody")).Message);
        Assert.Contains("ApiKeyEnvironmentVariable", Fails(("Model", "m"), ("Kee", "topsecret")).Message);
        Assert.DoesNotContain("topsecret", Fails(("Model", "m"), ("Kee", "topsecret")).Message);
    }

    [Fact]
    public void CreateChatModel_KnownModel_HasWhatIsKnownOfIt()
    {
        var model = Create(("vendor", "OpenAI"), ("model", "gpt-4.1-mini-2025-04-14"), ("apikey", " sk-x \n"));

        Assert.Equal(("qwen", "openai", "gpt-4.1-mini-2025-04-14"), (model.Name, model.Vendor, model.ModelId));
        Assert.Equal(1_047_576, model.ContextTokens);
        Assert.True(model.Capabilities.HasFlag(ModelCapabilities.Vision | ModelCapabilities.JsonSchema));
    }

    [Fact]
    public void Read_BodyFromConfiguration_KeepsItsShape()
    {
        var options = ModelSettingsReader.Read(Settings(
            ("Model", "m"), ("Body:enable_search", "True"), ("Body:top_k", "20"), ("Body:mode", "auto"), ("Body:chat_template_kwargs:enable_thinking", "False"),
            ("Body:list:0", "a"), ("Body:list:1", "2"), ("Body:whole", "{\"a\":[null]}"), ("Body:nothing", "")));

        Assert.Equal(
            """chat_template_kwargs={"enable_thinking":false} enable_search=true list=["a",2] mode="auto" nothing="" top_k=20 whole={"a":[null]}""",
            string.Join(' ', options.Body.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value.GetRawText()}")));
    }

    [Fact]
    public void CreateChatModel_Quirks_ChangeThePresetsOnly()
    {
        var options = ModelSettingsReader.Read(Settings(("Vendor", "openai"), ("Model", "o3"), ("Quirks:Omit", "Seed, Stop"), ("Quirks:thinktags", "true")));

        Assert.Equal(VendorPresets.OpenAI.FindModel("o3")!.Quirks! with { Omit = OptionalFields.Seed | OptionalFields.Stop, ThinkTags = true, Json = JsonSupport.Schema }, options.Quirks);
    }

    [Theory]
    [InlineData("qwen-plus", null, JsonSupport.Schema)]
    [InlineData("qwen-turbo", null, JsonSupport.Object)]
    [InlineData("unknown", null, JsonSupport.Object)]
    [InlineData("qwen-turbo", "Schema", JsonSupport.Schema)]
    [InlineData("unknown", "None", JsonSupport.None)]
    public void Json_OfAModel_IsThePresetsUnlessSaidOtherwise(string model, string? quirk, JsonSupport expected)
    {
        var options = ModelSettingsReader.Read(Settings(("Vendor", "dashscope"), ("Model", model), ("ApiKey", "k"), ("Quirks:ThinkTags", "false"), ("Quirks:Json", quirk)));

        Assert.Equal(expected, VendorConnection.Create(options, "X").Json);
    }

    [Fact]
    public void ToString_OfAnythingMade_HoldsNoSecret()
    {
        var settings = Settings(("Vendor", "dashscope"), ("Model", "m"), ("ApiKey", "topsecret"), ("Headers:X-Team", "topsecret"), ("QueryParameters:sig", "topsecret"));
        var chat = new OpenAICompatibleModelProvider().CreateChatModel(settings);
        var embedding = new OpenAICompatibleModelProvider().CreateEmbeddingModel(settings);
        var metadata = (Microsoft.Extensions.AI.ChatClientMetadata)chat.Client.GetService(typeof(Microsoft.Extensions.AI.ChatClientMetadata))!;

        Assert.DoesNotContain("topsecret", $"{chat} {embedding} {chat.Client} {embedding.Generator} {settings} {ModelSettingsReader.Read(settings)} {metadata.ProviderUri}");
    }

    [Fact]
    public void CreateChatModel_SettingsOfTheModel_CountBeforeThePreset()
    {
        var model = Create(("Vendor", "openai"), ("Model", "gpt-4.1"), ("ApiKey", "k"), ("Capabilities", "tools, jsonobject"), ("ContextTokens", "1000"), ("MaxOutputTokens", "100"));

        Assert.Equal((ModelCapabilities.Tools | ModelCapabilities.JsonObject, 1_000, 100), (model.Capabilities, model.ContextTokens, model.MaxOutputTokens));
    }

    [Theory]
    [InlineData("openai", null, "https://api.openai.com/v1/chat/completions")]
    [InlineData("dashscope", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1/", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions")]
    [InlineData("dashscope", "https://gateway.example/qwen/chat/completions?tenant=7", "https://gateway.example/qwen/chat/completions?tenant=7")]
    [InlineData("azure", "https://shop.openai.azure.com", "https://shop.openai.azure.com/openai/deployments/my%2Fmodel/chat/completions?api-version=2024-10-21")]
    [InlineData("azure", "https://shop.openai.azure.com/openai/v1/", "https://shop.openai.azure.com/openai/v1/chat/completions")]
    [InlineData("azure", "https://shop.openai.azure.com/openai/deployments/other/chat/completions?api-version=2025-01-01-preview", "https://shop.openai.azure.com/openai/deployments/other/chat/completions?api-version=2025-01-01-preview")]
    [InlineData("deepseek", null, "https://api.deepseek.com/chat/completions")]
    [InlineData("generic", "http://models.internal:9000/v1", "http://models.internal:9000/v1/chat/completions")]
    public void Address_OfAVendor_IsBuilt(string vendor, string? endpoint, string expected)
    {
        var options = new OpenAICompatibleOptions { Vendor = VendorPresets.Find(vendor)!, Model = "my/model", ApiKey = "k", Endpoint = endpoint is null ? null : new Uri(endpoint) };

        Assert.Equal(expected, VendorConnection.Create(options, "X").ChatUri.AbsoluteUri);
    }

    [Fact]
    public void Address_QueryParameters_AreAddedAndEscaped()
    {
        var options = new OpenAICompatibleOptions { Model = "m", ApiKey = "k", QueryParameters = { ["a b"] = "c&d" } };

        Assert.Equal("https://api.openai.com/v1/chat/completions?a%20b=c%26d", VendorConnection.Create(options, "X").ChatUri.AbsoluteUri);
    }

    [Fact]
    public void Presets_AllOfThem_AreWholeAndFoundByName()
    {
        Assert.Equal(VendorPresets.All.Count, VendorPresets.All.Select(preset => preset.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var preset in VendorPresets.All)
        {
            Assert.Same(preset, VendorPresets.Find(preset.Name.ToUpperInvariant()));
            Assert.Equal("https", preset.Documentation.Scheme);
            Assert.True(preset.Endpoint is null || preset.Endpoint.Scheme == "https" || preset.AllowsPlainHttp, preset.Name);
            Assert.InRange(preset.MaxEmbeddingBatch, 1, 2_048);
            var options = new OpenAICompatibleOptions { Vendor = preset, Model = "m", ApiKey = preset.RequiresKey ? "k" : null, Endpoint = preset.Endpoint ?? new Uri("https://example.com") };
            using var client = new OpenAICompatibleChatClient(options);
            Assert.NotNull(client.GetService(typeof(OpenAICompatibleChatClient)));
        }
    }

    [Fact]
    public void AddOpenAICompatible_FromCode_RegistersModels()
    {
        var services = new ServiceCollection();
        var builder = new Builder(services);
        builder.AddOpenAICompatible().AddOpenAICompatible()
            .AddOpenAICompatible("fast", options => (options.Vendor, options.Model, options.ApiKey) = (VendorPresets.DashScope, "qwen-flash", "k"))
            .AddOpenAICompatibleEmbeddings("vectors", options => (options.Vendor, options.Model, options.ApiKey) = (VendorPresets.DashScope, "text-embedding-v4", "k"));
        using var provider = services.BuildServiceProvider();

        Assert.Equal("openai", Assert.Single(provider.GetServices<IModelProvider>()).Name);
        Assert.Equal(("fast", "dashscope"), (provider.GetRequiredService<ChatModel>().Name, provider.GetRequiredService<ChatModel>().Vendor));
        Assert.Equal(("vectors", 10), (provider.GetRequiredService<EmbeddingModel>().Name, provider.GetRequiredService<EmbeddingModel>().MaxBatchSize));
    }

    [Fact]
    public void AddOpenAICompatible_WithoutAKey_SaysForWhichModel()
    {
        var services = new ServiceCollection();
        new Builder(services).AddOpenAICompatible("fast", options => options.Model = "gpt-4.1");
        using var provider = services.BuildServiceProvider();

        Assert.Equal("AddOpenAICompatible(fast):ApiKey: is missing; OpenAI needs a key.", Assert.Throws<ModelSettingsException>(provider.GetRequiredService<ChatModel>).Message);
    }

    [Fact]
    public void CreateEmbeddingModel_VendorWithoutEmbeddings_SaysSo()
    {
        var failure = Assert.Throws<ModelSettingsException>(() => new OpenAICompatibleModelProvider().CreateEmbeddingModel(Settings(("Vendor", "deepseek"), ("Model", "m"), ("ApiKey", "k"))));

        Assert.Equal("Models:qwen:Vendor", failure.Setting);
    }

    private static ModelSettingsException Fails(params (string, string?)[] settings) => Assert.Throws<ModelSettingsException>(() => Create(settings));

    private static ChatModel Create(params (string, string?)[] settings) => new OpenAICompatibleModelProvider().CreateChatModel(Settings(settings));

    private static ModelSettings Settings(params (string Key, string? Value)[] settings) => new()
    {
        Name = "qwen",
        Path = "Models:qwen",
        Values = settings.Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value!, StringComparer.OrdinalIgnoreCase),
    };

    private sealed class Builder(IServiceCollection services) : ISmartCustomerServiceBuilder
    {
        public IServiceCollection Services => services;
    }
}
