using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>The client against the server that hosts are given to test with.</summary>
public sealed class FaultyVendorTests
{
    [Theory]
    [InlineData(VendorFault.ErrorInStreamAtStart)]
    [InlineData(VendorFault.ErrorInStreamMidway)]
    [InlineData(VendorFault.HtmlPage)]
    [InlineData(VendorFault.ResetBeforeHeaders)]
    [InlineData(VendorFault.ResetMidBody)]
    [InlineData(VendorFault.TruncatedJson)]
    [InlineData(VendorFault.EmptyBody)]
    [InlineData(VendorFault.OversizedBody)]
    public async Task Call_AnyFault_IsAModelFailureWithoutTheKey(VendorFault fault)
    {
        await using var server = await FaultyVendorServer.StartAsync();
        server.Behavior = VendorBehavior.Fails(fault);

        var whole = await Assert.ThrowsAsync<ModelException>(() => AskAsync(server.Address));
        var streamed = await Assert.ThrowsAsync<ModelException>(() => StreamAsync(server.Address));

        Assert.True(whole.IsTransient && streamed.IsTransient, $"{whole.Failure} {streamed.Failure}");
        Assert.DoesNotContain(Calls.Key, whole.ToString() + streamed);
        Assert.DoesNotContain("在吗", whole.ToString() + streamed);
    }

    [Theory]
    [InlineData(401, null, ModelFailure.Unauthorized)]
    [InlineData(429, null, ModelFailure.RateLimited)]
    [InlineData(429, "insufficient_quota", ModelFailure.QuotaExceeded)]
    [InlineData(500, null, ModelFailure.Unavailable)]
    [InlineData(503, null, ModelFailure.Unavailable)]
    public async Task Call_ErrorStatus_IsTold(int status, string? code, ModelFailure expected)
    {
        await using var server = await FaultyVendorServer.StartAsync();
        server.Behavior = VendorBehavior.Status(status, code) with { RetryAfter = TimeSpan.FromSeconds(3) };

        var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(server.Address));

        Assert.Equal((expected, status, TimeSpan.FromSeconds(3)), (failure.Failure, failure.StatusCode!.Value, failure.RetryAfter));
        Assert.DoesNotContain(Calls.Key, failure.ToString());
    }

    [Fact]
    public async Task Call_TlsThatFails_IsANetworkFailure()
    {
        await using var server = await FaultyVendorServer.StartAsync();

        foreach (var address in new[] { server.UntrustedAddress, server.HandshakeRefusingAddress, server.ConnectionRefusingAddress })
        {
            Assert.Equal(ModelFailure.Network, (await Assert.ThrowsAsync<ModelException>(() => AskAsync(address))).Failure);
        }
    }

    [Fact]
    public async Task Stream_Hanging_EndsWhenItsCallerGivesUp()
    {
        await using var server = await FaultyVendorServer.StartAsync();
        foreach (var fault in new[] { VendorFault.Hang, VendorFault.HangMidBody })
        {
            server.Behavior = VendorBehavior.Fails(fault);
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StreamAsync(server.Address, patience.Token));
        }
    }

    [Fact]
    public async Task Call_WellBehavedServer_Answers()
    {
        await using var server = await FaultyVendorServer.StartAsync();

        Assert.Equal("您好，可以退货。", (await AskAsync(server.Address)).Text);
        Assert.Equal("您好，可以退货。", string.Concat((await StreamAsync(server.Address)).Select(update => update.Text)));
    }

    private static OpenAICompatibleChatClient Client(Uri address) =>
        new(new OpenAICompatibleOptions { Vendor = VendorPresets.DashScope, Model = "qwen-plus", ApiKey = Calls.Key, Endpoint = new Uri(address, "v1") });

    private static async Task<ChatResponse> AskAsync(Uri address)
    {
        using var client = Client(address);
        return await client.GetResponseAsync("在吗", cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<List<ChatResponseUpdate>> StreamAsync(Uri address, CancellationToken cancellationToken = default)
    {
        using var client = Client(address);
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync("在吗", cancellationToken: cancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }
}
