using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class ModelCatalogueTests
{
    private const string Key = "sk-very-secret";

    private readonly FakeProvider _provider = new();
    private readonly ListLogger<ModelCatalogue> _log = new();
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder().AddInMemoryCollection().Build();

    [Fact]
    public async Task HostStart_ModelsOfAllKinds_AreFoundByNameInAnyCase()
    {
        Set("Models:Qwen:Provider", "FAKE");
        Set("Models:Qwen:ApiKey", Key);
        Set("Models:Qwen:Capabilities", "Tools, JsonObject");
        Set("Models:Qwen:ContextTokens", "1000");
        Set("Models:Qwen:MaxOutputTokens", "100");
        Set("Models:Qwen:Resilience:MaxRetries", "3");
        Set("Models:Qwen:Resilience:HedgeAfter", "00:00:02");
        Set("Models:Vectors:Provider", "fake");
        Set("Models:Vectors:Kind", "embedding");
        Set("Models:Vectors:ApiKey", Key);
        Set("Models:Vectors:VectorSpace", "v1");
        Set("Models:Vectors:MaxBatchSize", "10");
        await using var services = Build(builder => builder
            .AddModels(_settings.GetSection("Models"))
            .AddChatModel("own", static _ => new FakeModel(FakeModel.Says("x")), static model => model with { Vendor = "me" })
            .AddEmbeddingModel("own-vectors", static _ => new HashingEmbeddingGenerator()));

        await StartAsync(services);

        var models = services.GetRequiredService<ModelCatalogue>().Models;
        var qwen = models.Chat["qwen"].Model;
        Assert.Equal(
            (ModelCapabilities.Tools | ModelCapabilities.JsonObject, 1000, 100, 3, TimeSpan.FromSeconds(2), "Qwen"),
            (qwen.Capabilities, qwen.ContextTokens, qwen.MaxOutputTokens, qwen.Resilience.MaxRetries, qwen.Resilience.HedgeAfter, qwen.Name));
        Assert.Equal(("me", "v1", 10, "own-vectors"), (models.Chat["OWN"].Model.Vendor, models.Embedding["vectors"].Space, models.Embedding["vectors"].Model.MaxBatchSize, models.Embedding["own-vectors"].Space));
    }

    [Theory]
    [InlineData("Provider", "opanai", "Models:a:Provider", "registered are fake.")]
    [InlineData("Provider", null, "Models:a:Provider", "SmartCS.Sdk.Providers.OpenAI")]
    [InlineData("Kind", "speech", "Models:a:Kind", "Chat, Embedding")]
    [InlineData("Resiliance:MaxRetries", "1", "Models:a:Resiliance:MaxRetries", "did you mean 'Resilience'?")]
    [InlineData("Resilience:MaxRetry", "1", "Models:a:Resilience:MaxRetry", "did you mean 'MaxRetries'?")]
    [InlineData("Resilience:RequestsPerMinute", "0", "Models:a:Resilience:RequestsPerMinute", ModelRules.RequestsPerMinute)]
    [InlineData("Resilience:TokensPerMinute", "2000000000", "Models:a:Resilience:TokensPerMinute", ModelRules.TokensPerMinute)]
    [InlineData("Resilience:FirstTokenTimeout", "00:00:00.001", "Models:a:Resilience:FirstTokenTimeout", ModelRules.FirstTokenTimeout)]
    [InlineData("Resilience:Timeout", "10", "Models:a:Resilience:Timeout", ModelRules.Timeout)]
    [InlineData("Resilience:MaxRetries", "11", "Models:a:Resilience:MaxRetries", ModelRules.Retries)]
    [InlineData("Resilience:RetryDelay", "-00:00:01", "Models:a:Resilience:RetryDelay", ModelRules.RetryDelay)]
    [InlineData("Resilience:MaxRetryDelay", "01:00:00", "Models:a:Resilience:MaxRetryDelay", ModelRules.MaxRetryDelay)]
    [InlineData("Resilience:FailureRatio", "0", "Models:a:Resilience:FailureRatio", ModelRules.FailureRatio)]
    [InlineData("Resilience:FailureRatio", "NaN", "Models:a:Resilience:FailureRatio", ModelRules.FailureRatio)]
    [InlineData("Resilience:MinimumThroughput", "1", "Models:a:Resilience:MinimumThroughput", ModelRules.Throughput)]
    [InlineData("Resilience:SamplingDuration", "00:00:00", "Models:a:Resilience:SamplingDuration", ModelRules.CircuitTime)]
    [InlineData("Resilience:BreakDuration", "02:00:00", "Models:a:Resilience:BreakDuration", ModelRules.CircuitTime)]
    [InlineData("Resilience:HedgeAfter", "soon", "Models:a:Resilience:HedgeAfter", ModelRules.HedgeAfter)]
    [InlineData("ContextTokens", "0", "Models:a:ContextTokens", ModelRules.Tokens)]
    [InlineData("Capabilities", "Tools, Flying", "Models:a:Capabilities", "JsonSchema")]
    [InlineData("VectorSpace", "v", "Models:a:VectorSpace", "only embedding models")]
    [InlineData("ApiKey", null, "Models:a:ApiKey", "must be set")]
    [InlineData("Breaks", "badly", "Models:a", "InvalidOperationException")]
    public async Task HostStart_WrongSetting_FailsNamingItAndNeverTheKey(string key, string? value, string path, string allowed)
    {
        Set("Models:a:Provider", "fake");
        Set("Models:a:ApiKey", Key);
        Set($"Models:a:{key}", value);
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")));

        var failure = await Assert.ThrowsAsync<ModelCatalogueException>(() => StartAsync(services));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostStart_SameNameTwice_FailsNamingBothPlaces()
    {
        Add("a");
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")).AddEmbeddingModel("A", static _ => new HashingEmbeddingGenerator()));

        var failure = await Assert.ThrowsAsync<ModelCatalogueException>(() => StartAsync(services));

        Assert.Contains("EmbeddingModel 'A'", Assert.Single(failure.Problems, problem => problem.Path == "Models:a").Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostStart_EmptySection_FailsNamingIt()
    {
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Modles")));

        Assert.Equal("Modles", Assert.Single((await Assert.ThrowsAsync<ModelCatalogueException>(() => StartAsync(services))).Problems).Path);
    }

    [Theory]
    [InlineData("Answer:0", "qwen-pluss", "Merchants:shop:Models:Answer", "did you mean 'qwen-plus'?")]
    [InlineData("Economy:0", "vectors", "Merchants:shop:Models:Economy", "this is an embedding model")]
    [InlineData("Embed:0", "qwen-plus", "Merchants:shop:Models:Embed", "this is a chat model")]
    [InlineData("Embed:1", "other", "Merchants:shop:Models:Embed", "one vector space")]
    public async Task HostStart_ProfileNamesAWrongModel_FailsNamingTheSetting(string key, string value, string path, string allowed)
    {
        Add("qwen-plus");
        Set("Merchants:shop:Models:Answer:0", "qwen-plus");
        Set("Merchants:shop:Models:Embed:0", "vectors");
        Set($"Merchants:shop:Models:{key}", value);
        await using var services = Build(builder => builder
            .AddModels(_settings.GetSection("Models"))
            .AddMerchants(_settings.GetSection("Merchants"))
            .AddEmbeddingModel("vectors", static _ => new HashingEmbeddingGenerator())
            .AddEmbeddingModel("other", static _ => new HashingEmbeddingGenerator()));

        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(() => StartAsync(services));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal((path, value), (problem.Path, problem.Value));
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_ProfileNamesAnUnknownModel_KeepsTheLastGoodProfileUntilTheModelIsThere()
    {
        Add("a");
        Set("Merchants:shop:Models:Answer:0", "a");
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")).AddMerchants(_settings.GetSection("Merchants")));
        await StartAsync(services);
        var directory = services.GetRequiredService<IMerchantDirectory>();

        Set("Merchants:shop:Models:Answer:0", "b");
        _settings.Reload();
        Assert.Equal(["a"], (await directory.FindAsync("shop", TestContext.Current.CancellationToken))!.Models.Answer);
        Assert.Equal("Merchants:shop:Models:Answer", Assert.Single(services.GetRequiredService<IMerchantSettingsReport>().Problems).Path);

        Add("b");
        _settings.Reload();
        Assert.Equal(["b"], (await directory.FindAsync("shop", TestContext.Current.CancellationToken))!.Models.Answer);
        Assert.Empty(services.GetRequiredService<IMerchantSettingsReport>().Problems);
    }

    [Fact]
    public async Task Reload_OneModelChanges_ReplacesItAloneAndDisposesOfNothingInUse()
    {
        Add("a");
        Add("b");
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")));
        var catalogue = services.GetRequiredService<ModelCatalogue>();
        var before = catalogue.Models;

        Set("Models:a:Says", "bye");
        _settings.Reload();

        Assert.NotSame(before.Chat["a"], catalogue.Models.Chat["a"]);
        Assert.Same(before.Chat["b"], catalogue.Models.Chat["b"]);
        Assert.DoesNotContain(_provider.Made, model => model.IsDisposed);
        Assert.Equal("bye", await AskAsync(services, "a"));
    }

    [Fact]
    public async Task Reload_BrokenSettings_KeepTheModelAsItWasAndSayWhy()
    {
        Add("a");
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")));
        var catalogue = services.GetRequiredService<ModelCatalogue>();
        var before = catalogue.Models.Chat["a"];

        Set("Models:a:ApiKey", null);
        Set("Models:c:Provider", "fake");
        Add("d");
        _settings.Reload();

        Assert.Same(before, catalogue.Models.Chat["a"]);
        Assert.False(catalogue.Models.Chat.ContainsKey("c"));
        Assert.True(catalogue.Models.Chat.ContainsKey("d"));
        Assert.Equal(["Models:a:ApiKey", "Models:c:ApiKey"], catalogue.Problems.Select(problem => problem.Path));
        Assert.Equal(2, _log.Entries.Count(entry => entry.EventId == 1301));

        Set("Models:a:ApiKey", Key);
        _settings.Reload();
        Assert.Same(before, catalogue.Models.Chat["a"]);
        Assert.DoesNotContain(_log.Entries, entry => entry.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reload_NothingLeft_KeepsAll()
    {
        var source = new EmptiedSource();
        source.Set("Models:a:Provider", "fake");
        source.Set("Models:a:ApiKey", Key);
        await using var services = Build(builder => builder.AddModels(new ConfigurationBuilder().Add(source).Build().GetSection("Models")));
        var catalogue = services.GetRequiredService<ModelCatalogue>();
        var before = catalogue.Models.Chat["a"];

        source.Empty();

        Assert.Same(before, catalogue.Models.Chat["a"]);
        Assert.Equal("Models", Assert.Single(catalogue.Problems).Path);
    }

    [Fact]
    public async Task Dispose_OfTheHost_DisposesOfWhatItMade()
    {
        Add("a");
        var own = new FakeModel(FakeModel.Says("x"));
        var services = Build(builder => builder.AddModels(_settings.GetSection("Models")).AddChatModel("own", _ => own));
        _ = services.GetRequiredService<ModelCatalogue>().Models;

        await services.DisposeAsync();

        Assert.True(Assert.Single(_provider.Made).IsDisposed);
        Assert.False(own.IsDisposed);
    }

    [Fact]
    public async Task GetChatClient_Host_IsServedByTheProfilesModels()
    {
        Add("a");
        await using var services = Build(builder => builder.AddModels(_settings.GetSection("Models")));

        Assert.Equal("hello", await AskAsync(services, "A"));
        Assert.Equal("a-id", _provider.Made[0].LastOptions!.ModelId);
        Assert.Throws<ArgumentOutOfRangeException>(() => services.GetRequiredService<ModelClients>().GetChatClient(new MerchantProfile { Id = "shop" }, ModelPurpose.Embed));
    }

    private static async Task<string> AskAsync(ServiceProvider services, string model)
    {
        var profile = new MerchantProfile { Id = "shop", Models = new ModelAssignments { Answer = [model] } };
        var client = services.GetRequiredService<ModelClients>().GetChatClient(profile, ModelPurpose.Answer);
        return (await client.GetResponseAsync("hi", new ChatOptions { ModelId = "another" }, TestContext.Current.CancellationToken)).Text;
    }

    private static async Task StartAsync(ServiceProvider services)
    {
        foreach (var service in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(TestContext.Current.CancellationToken);
        }
    }

    private void Add(string name)
    {
        Set($"Models:{name}:Provider", "fake");
        Set($"Models:{name}:ApiKey", Key);
    }

    private void Set(string key, string? value) => _settings[key] = value;

    private ServiceProvider Build(Action<ISmartCustomerServiceBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IModelProvider>(_provider);
        services.AddSingleton<ILogger<ModelCatalogue>>(_log);
        configure(services.AddSmartCustomerService());
        return services.BuildServiceProvider();
    }

    private sealed class EmptiedSource : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Empty()
        {
            Data.Clear();
            OnReload();
        }
    }
}
