using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AddSmartCustomerService_WithOneMerchant_AnswersFromItsKnowledge()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService().AddMerchant(new MerchantProfile { Id = "acme" });
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await provider.GetRequiredService<KnowledgeBases>().For("acme").PutAsync(
            [new KnowledgeEntry { Id = "returns", Kind = KnowledgeKind.Faq, Title = "How do I return an order?", Body = "Within 30 days, free of charge." }]);

        var reply = await provider.GetRequiredService<IServiceAssistant>().ReplyAsync(
            new TurnRequest { Merchant = "acme", Conversation = "c", Message = "m", Text = "How do I return an order?" });

        Assert.Equal(ReplyOutcome.Answered, reply.Outcome);
        Assert.Equal("Within 30 days, free of charge.", reply.Text);
        Assert.Equal("returns", Assert.Single(reply.Citations).Entry.Value);
    }

    [Fact]
    public void AddSmartCustomerService_CalledTwice_RegistersOneOfEach()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService();
        var count = services.Count(descriptor => descriptor.ServiceType != typeof(IStartupValidator) && IsOurs(descriptor));

        services.AddSmartCustomerService();

        Assert.Equal(count, services.Count(descriptor => descriptor.ServiceType != typeof(IStartupValidator) && IsOurs(descriptor)));

        static bool IsOurs(ServiceDescriptor descriptor) =>
            descriptor.ServiceType.Namespace!.StartsWith("SmartCS", StringComparison.Ordinal)
            || descriptor.ImplementationType?.Namespace?.StartsWith("SmartCS", StringComparison.Ordinal) == true;
    }

    [Fact]
    public void AddSmartCustomerService_HostHasOwnStores_KeepsThem()
    {
        var own = new InMemoryConversationStore();
        var services = new ServiceCollection();
        services.AddSingleton<IConversationStore>(own);
        services.AddSmartCustomerService();
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IConversationStore>());
    }

    [Theory]
    [InlineData(-1, 1L << 20, "KnowledgeFreshness", "-00:00:01")]
    [InlineData(3601, 1L << 20, "KnowledgeFreshness", "01:00:01")]
    [InlineData(1, (1L << 20) - 1, "IndexMemoryLimit", "1048575")]
    [InlineData(1, (1L << 40) + 1, "IndexMemoryLimit", "1099511627777")]
    public void Validate_OptionOutOfRange_FailsAtStartNamingItAndItsValue(int freshnessSeconds, long memory, string name, string value)
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService(options =>
        {
            options.KnowledgeFreshness = TimeSpan.FromSeconds(freshnessSeconds);
            options.IndexMemoryLimit = memory;
        });
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        var text = Assert.Single(failure.Failures);
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", text, StringComparison.Ordinal);
        Assert.Contains("allowed is", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((1L << 20) - 1)]
    [InlineData((1L << 40) + 1)]
    public void Validate_ResponseCacheMemoryOutOfRange_FailsNamingItAndItsValue(long memory)
    {
        var result = new SmartCustomerServiceOptionsValidator().Validate(null, new SmartCustomerServiceOptions { ResponseCacheMemoryLimit = memory });

        Assert.Contains($"ResponseCacheMemoryLimit is '{memory}'", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1L << 20)]
    [InlineData(3600, 1L << 40)]
    public void Validate_OptionsAtTheEndsOfTheirRanges_Pass(int freshnessSeconds, long memory)
    {
        var result = new SmartCustomerServiceOptionsValidator().Validate(null, new SmartCustomerServiceOptions
        {
            KnowledgeFreshness = TimeSpan.FromSeconds(freshnessSeconds),
            IndexMemoryLimit = memory,
        });

        Assert.True(result.Succeeded);
    }
}
