using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantStartupTests : IDisposable
{
    private static readonly TurnRequest Request = new() { Merchant = "acme", Conversation = "c", Message = "m", Text = "hi" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartcs-merchants-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task HostStart_WrongSettings_FailsWithAllProblemsOfAllSources()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "globex.json"), """{ "MaxMessageLength": 0 }""");
        await using var provider = Build(services => services
            .AddMerchants(Section(("M:acme:DefaultLocale", "?")))
            .AddMerchantFiles(_folder.FullName)
            .AddMerchant(new MerchantProfile { Id = "initech", Answering = new AnsweringSettings { MaxSentences = 0 } }));

        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(() => StartAsync(provider));

        Assert.Equal(["?", "0", "0"], failure.Problems.Select(problem => problem.Value));
    }

    [Fact]
    public async Task FirstUse_WrongSettingsAndNoHost_FailsTheSameWay()
    {
        await using var provider = Build(services => services.AddMerchants(Section(("M:acme:DefaultLocale", "?"))));

        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(() => provider.GetRequiredService<IServiceAssistant>().ReplyAsync(Request));

        Assert.Equal("M:acme:DefaultLocale", Assert.Single(failure.Problems).Path);
        Assert.Equal(failure.Problems, provider.GetRequiredService<IMerchantSettingsReport>().Problems);
    }

    [Fact]
    public async Task HostStart_MerchantInTwoSources_FailsNamingBoth()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "acme.json"), "{}");
        await using var provider = Build(services => services.AddMerchants(Section(("M:acme:Name", "Acme"))).AddMerchantFiles(_folder.FullName));

        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(() => StartAsync(provider));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(Path.Combine(_folder.FullName, "acme.json"), problem.Path);
        Assert.Contains("M:acme", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostStart_SeveralGoodSources_ServesAll()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "globex.json"), "{}");
        await using var provider = Build(services => services
            .AddMerchants(Section(("M:acme:Name", "Acme")))
            .AddMerchantFiles(_folder.FullName)
            .AddMerchant(new MerchantProfile { Id = "initech" }));

        await StartAsync(provider);

        var directory = provider.GetRequiredService<IMerchantDirectory>();
        Assert.NotNull(await directory.FindAsync("acme"));
        Assert.NotNull(await directory.FindAsync("globex"));
        Assert.NotNull(await directory.FindAsync("initech"));
        Assert.Empty(provider.GetRequiredService<IMerchantSettingsReport>().Problems);
    }

    [Fact]
    public async Task HostStart_HostHasItsOwnDirectory_UsesIt()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IMerchantDirectory>(new OwnDirectory());
        services.AddSmartCustomerService();
        await using var provider = services.BuildServiceProvider();

        await StartAsync(provider);

        var reply = await provider.GetRequiredService<IServiceAssistant>().ReplyAsync(Request with { Merchant = "anything" });
        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
    }

    private static async Task StartAsync(ServiceProvider provider)
    {
        foreach (var service in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(CancellationToken.None);
        }
    }

    private static ServiceProvider Build(Action<ISmartCustomerServiceBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddSmartCustomerService());
        return services.BuildServiceProvider();
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build().GetSection("M");

    private sealed class OwnDirectory : IMerchantDirectory
    {
        public ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<MerchantProfile?>(new MerchantProfile { Id = merchant, Routing = new() { BuiltInIntents = false } });
    }
}
