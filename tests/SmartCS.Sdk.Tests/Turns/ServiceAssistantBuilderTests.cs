using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ServiceAssistantBuilderTests
{
    [Fact]
    public async Task Build_SeveralDecorators_FirstAddedIsOutermost()
    {
        var heard = new List<string>();
        var assistant = new ServiceAssistantBuilder(new Noting("inner", heard))
            .Use(inner => new NotingDecorator(inner, "first", heard))
            .Use((inner, _) => new NotingDecorator(inner, "second", heard))
            .Build();

        await assistant.ReplyAsync(new TurnRequest { Merchant = "acme", Conversation = "c", Message = "m", Text = "hi" });

        Assert.Equal(["first", "second", "inner"], heard);
    }

    [Fact]
    public async Task UseAssistant_SeveralDecorators_FirstAddedIsOutermostAndHasServices()
    {
        var heard = new List<string>();
        var services = new ServiceCollection();
        services.AddSingleton(heard);
        services.AddSmartCustomerService()
            .AddMerchant(new MerchantProfile { Id = "acme" })
            .UseAssistant((inner, provider) => new NotingDecorator(inner, "first", provider.GetRequiredService<List<string>>()))
            .UseAssistant((inner, provider) => new NotingDecorator(inner, "second", provider.GetRequiredService<List<string>>()));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IServiceAssistant>().ReplyAsync(new TurnRequest { Merchant = "acme", Conversation = "c", Message = "m", Text = "hi" });

        Assert.Equal(["first", "second"], heard);
    }

    [Fact]
    public void Build_DecoratorReturnsNull_SaysWhich()
    {
        var builder = new ServiceAssistantBuilder(new Noting("inner", [])).Use(inner => inner).Use(IServiceAssistant (IServiceAssistant _) => null!);

        var failure = Assert.Throws<InvalidOperationException>(() => builder.Build());

        Assert.Contains("2 of 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Twice_MakesTwoChains()
    {
        var builder = new ServiceAssistantBuilder(new Noting("inner", [])).Use(inner => new NotingDecorator(inner, "first", []));

        Assert.NotSame(builder.Build(), builder.Build());
    }

    private sealed class Noting(string name, List<string> heard) : IServiceAssistant
    {
        public async IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            heard.Add(name);
            await Task.CompletedTask;
            yield return new ReplyUpdate { Completed = new Reply { Message = request.Message, Text = name, Outcome = ReplyOutcome.Answered } };
        }
    }

    private sealed class NotingDecorator(IServiceAssistant inner, string name, List<string> heard) : DelegatingServiceAssistant(inner)
    {
        public override IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, CancellationToken cancellationToken = default)
        {
            heard.Add(name);
            return base.ReplyStreamingAsync(request, cancellationToken);
        }
    }
}
