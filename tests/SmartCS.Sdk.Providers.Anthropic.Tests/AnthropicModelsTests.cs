using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.Anthropic.Tests;

public sealed class AnthropicModelsTests
{
    private const string Key = "sk-ant-api03-VERYSECRET";

    [Fact]
    public void AddAnthropic_Named_RegistersAModel()
    {
        var resilience = new ModelResilience { MaxRetries = 4 };
        var model = Services(builder => builder.AddAnthropic("claude", options =>
        {
            options.Model = " claude-test ";
            options.ApiKey = Key;
            options.ContextTokens = 200_000;
            options.Resilience = resilience;
        })).GetRequiredService<ChatModel>();

        Assert.Equal(("claude", "anthropic", "claude-test", 200_000), (model.Name, model.Vendor, model.ModelId, model.ContextTokens));
        Assert.Same(resilience, model.Resilience);
        Assert.True(model.Capabilities.HasFlag(ModelCapabilities.JsonSchema | ModelCapabilities.Tools));
        Assert.False(model.Capabilities.HasFlag(ModelCapabilities.JsonObject));
        Assert.Equal("claude-test", model.Client.GetService<ChatClientMetadata>()!.DefaultModelId);
        Assert.DoesNotContain("SECRET", model.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddAnthropic_Twice_RegistersOneProvider()
    {
        var provider = Assert.Single(Services(builder => builder.AddAnthropic().AddAnthropic()).GetServices<IModelProvider>());

        Assert.Equal("anthropic", provider.Name);
    }

    [Fact]
    public async Task CreateChatModel_AllSettings_AreUsed()
    {
        await using var server = await FaultyVendorServer.StartAsync();
        var model = Provider.CreateChatModel(Settings(
            ("model", "claude-test"), ("APIKEY", $" {Key} "), ("BaseUrl", $"{server.Address}gateway/"), ("MaxTokens", "900"), ("ExtendedThinking", "True")));

        await model.Client.GetResponseAsync("q");

        Assert.Equal("claude", model.Name);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/gateway/v1/messages", 900), (request.Path, request.Property("max_tokens")!.Value.GetInt32()));
        Assert.EndsWith(Key, request.Headers["authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiKey", null, "Models:claude:ApiKey")]
    [InlineData("ApiKey", " ", "Models:claude:ApiKey")]
    [InlineData("ApiKey", "sk ant SECRET", "Models:claude:ApiKey")]
    [InlineData("ApiKey", "密钥SECRET", "Models:claude:ApiKey")]
    [InlineData("Model", null, "Models:claude:Model")]
    [InlineData("Model", "claude SECRET", "Models:claude:Model")]
    [InlineData("BaseUrl", "sk-ant-SECRET", "Models:claude:BaseUrl")]
    [InlineData("BaseUrl", "ftp://host/SECRET", "Models:claude:BaseUrl")]
    [InlineData("BaseUrl", "https://user:SECRET@host", "Models:claude:BaseUrl")]
    [InlineData("BaseUrl", "https://host?key=SECRET", "Models:claude:BaseUrl")]
    [InlineData("MaxTokens", "0", "Models:claude:MaxTokens")]
    [InlineData("MaxTokens", "1000001", "Models:claude:MaxTokens")]
    [InlineData("MaxTokens", "many", "Models:claude:MaxTokens")]
    [InlineData("ExtendedThinking", "maybe", "Models:claude:ExtendedThinking")]
    [InlineData("Temprature", "SECRET", "Models:claude:Temprature")]
    [InlineData("ApiKeyEnvironmentVariable", "SMARTCS_TEST_NOT_SET", null)]
    public void CreateChatModel_WrongSetting_IsNamedWithoutSecrets(string key, string? value, string? expected)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Model"] = "claude-test", ["ApiKey"] = Key };
        settings.Remove(key);
        if (value is not null)
        {
            settings[key] = value;
        }

        var failure = Record.Exception(() => Provider.CreateChatModel(new ModelSettings { Name = "claude", Path = "Models:claude", Values = settings }));

        if (expected is null)
        {
            // A key that is given comes before one that is looked for.
            Assert.Null(failure);
            return;
        }

        var settingFailure = Assert.IsType<ModelSettingsException>(failure);
        Assert.Equal(expected, settingFailure.Setting);
        Assert.Contains(expected, settingFailure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", settingFailure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateChatModel_KeyInTheEnvironment_CountsOnlyWhereASettingNamesIt()
    {
        await using var server = await FaultyVendorServer.StartAsync();
        Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", "sk-of-the-environment");
        Environment.SetEnvironmentVariable("ANTHROPIC_CUSTOM_HEADERS", "x-of-the-environment: 1");
        try
        {
            var missing = Assert.Throws<ModelSettingsException>(() => Provider.CreateChatModel(Settings(("Model", "claude-test"))));
            var model = Provider.CreateChatModel(Settings(("Model", "claude-test"), ("ApiKeyEnvironmentVariable", "ANTHROPIC_API_KEY"), ("BaseUrl", server.Address.ToString())));
            await model.Client.GetResponseAsync("q");

            Assert.Equal("Models:claude:ApiKey", missing.Setting);
            Assert.EndsWith("sk-of-the-environment", server.Requests[0].Headers["authorization"], StringComparison.Ordinal);
            Assert.False(server.Requests[0].Headers.ContainsKey("x-of-the-environment"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", null);
            Environment.SetEnvironmentVariable("ANTHROPIC_CUSTOM_HEADERS", null);
        }
    }

    [Fact]
    public void CreateEmbeddingModel_Any_IsRefused() =>
        Assert.Equal("Models:claude:Provider", Assert.Throws<ModelSettingsException>(() => Provider.CreateEmbeddingModel(Settings(("Model", "m")))).Setting);

    [Fact]
    public void AddAnthropic_WithoutAKey_NamesTheOption()
    {
        var services = Services(builder => builder.AddAnthropic("claude", options => options.Model = "claude-test"));

        Assert.Equal("AddAnthropic(claude):ApiKey", Assert.Throws<ModelSettingsException>(services.GetRequiredService<ChatModel>).Setting);
    }

    private static AnthropicModelProvider Provider => new();

    private static ModelSettings Settings(params (string Key, string Value)[] values) => new()
    {
        Name = "claude",
        Path = "Models:claude",
        Values = values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
    };

    private static ServiceProvider Services(Action<ISmartCustomerServiceBuilder> add)
    {
        var builder = new Builder();
        add(builder);
        return builder.Services.BuildServiceProvider();
    }

    private sealed class Builder : ISmartCustomerServiceBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();
    }
}
