using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;
using Xunit.Sdk;

namespace SmartCS.Sdk.Testing.Tests;

/// <summary>The kit passes what keeps merchants apart and catches every way of not doing so.</summary>
public sealed class MerchantIsolationTests : IAsyncDisposable
{
    private static readonly MerchantId ShopA = "shop-a";
    private static readonly MerchantId ShopB = "shop-b";
    private readonly ServiceProvider _provider;
    private readonly MerchantIsolation _isolation = new(ShopA, ShopB);

    public MerchantIsolationTests()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService()
            .AddMerchant(new MerchantProfile { Id = ShopA, Name = "Shop A" })
            .AddMerchant(new MerchantProfile { Id = ShopB, Name = "Shop B" });
        _provider = services.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task RunAsync_TheEngine_KeepsMerchantsApart()
    {
        var result = await _isolation.RunAsync(await EngineAsync(), turns: 1_000);

        Assert.Equal(1_000, result.Turns);
        Assert.True(result.Answered > 500, $"Only {result.Answered} of 1,000 turns were answered.");
        Assert.True(result.Replayed > 10 && result.Refused > 5);
    }

    [Fact]
    public async Task RunAsync_AssistantThatAnswersForAnotherMerchant_Fails()
    {
        var leaking = new Rewriting(await EngineAsync(), request => request.Message.Value.EndsWith('7') ? request with { Merchant = ShopA } : request);

        var error = await Assert.ThrowsAnyAsync<XunitException>(() => _isolation.RunAsync(leaking, turns: 200));

        Assert.Contains("'shop-b' carries what is of merchant 'shop-a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_CitationOfAnotherMerchant_Fails()
    {
        var engine = await EngineAsync();
        Citation? seen = null;
        var leaking = new Rewriting(engine, reply: (request, reply) =>
        {
            seen ??= request.Merchant == ShopA && reply.Citations.Count > 0 ? reply.Citations[0] : null;
            return request.Merchant == ShopB && seen is not null ? reply with { Citations = [seen] } : reply;
        });

        await Assert.ThrowsAnyAsync<XunitException>(() => _isolation.RunAsync(leaking, turns: 200));
    }

    [Fact]
    public async Task RunAsync_MessagesAnsweredTwice_Fails()
    {
        var forgetful = new Rewriting(await EngineAsync(), reply: (_, reply) => reply with { IsReplay = false });

        var error = await Assert.ThrowsAnyAsync<XunitException>(() => _isolation.RunAsync(forgetful, turns: 200));

        Assert.Contains("answered twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NothingAnswered_Fails()
    {
        await _isolation.ImportAsync(new InMemoryKnowledgeStore());

        var error = await Assert.ThrowsAnyAsync<XunitException>(() => _isolation.RunAsync(_provider.GetRequiredService<IServiceAssistant>(), turns: 50));

        Assert.Contains("none was answered", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithoutKnowledge_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _isolation.RunAsync(_provider.GetRequiredService<IServiceAssistant>()));

    [Fact]
    public void Constructor_FewerThanTwoMerchants_Throws()
    {
        Assert.Throws<ArgumentException>(() => new MerchantIsolation(ShopA));
        Assert.Throws<ArgumentException>(() => new MerchantIsolation(ShopA, ShopA));
    }

    private async Task<IServiceAssistant> EngineAsync()
    {
        await _isolation.ImportAsync(_provider.GetRequiredService<IKnowledgeStore>());
        return _provider.GetRequiredService<IServiceAssistant>();
    }

    private sealed class Rewriting(IServiceAssistant inner, Func<TurnRequest, TurnRequest>? request = null, Func<TurnRequest, Reply, Reply>? reply = null) : DelegatingServiceAssistant(inner)
    {
        public override async IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest turn, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var update in InnerAssistant.ReplyStreamingAsync(request?.Invoke(turn) ?? turn, cancellationToken))
            {
                yield return update.Completed is { } completed && reply is not null ? update with { Completed = reply(turn, completed) } : update;
            }
        }
    }
}
