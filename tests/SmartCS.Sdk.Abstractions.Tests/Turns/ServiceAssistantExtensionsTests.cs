using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Turns;

public sealed class ServiceAssistantExtensionsTests
{
    private static readonly TurnRequest Request = new() { Merchant = "acme", Conversation = "c", Message = "m", Text = "hi" };
    private static readonly Reply Done = new() { Message = "m", Text = "你好", Outcome = ReplyOutcome.Answered };

    [Fact]
    public async Task ReplyAsync_Stream_ReturnsTheCompletedReply()
    {
        IServiceAssistant assistant = new Scripted(new ReplyUpdate { Text = "你" }, new ReplyUpdate { Text = "好" }, new ReplyUpdate { Completed = Done });

        Assert.Same(Done, await assistant.ReplyAsync(Request));
    }

    [Fact]
    public async Task ReplyAsync_StreamWithoutCompletedReply_SaysWhatADecoratorForgot()
    {
        IServiceAssistant assistant = new Scripted(new ReplyUpdate { Text = "你" });

        var error = await Assert.ThrowsAsync<SmartCustomerServiceException>(() => assistant.ReplyAsync(Request));

        Assert.Contains("a decorator must pass on the last update", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DelegatingServiceAssistant_NotOverridden_PassesEverythingOn()
    {
        var inner = new Scripted(new ReplyUpdate { Completed = Done });

        Assert.Same(Done, await new Passing(inner).ReplyAsync(Request));
        Assert.Same(Request, inner.Last);
    }

    [Fact]
    public void Verified_DefaultId_Throws()
    {
        Assert.Throws<ArgumentException>(() => Shopper.Verified(default));
        Assert.True(Shopper.Verified("u1").IsVerified);
        Assert.False(Shopper.Anonymous.IsVerified);
    }

    private sealed class Passing(IServiceAssistant inner) : DelegatingServiceAssistant(inner);

    private sealed class Scripted(params ReplyUpdate[] updates) : IServiceAssistant
    {
        public TurnRequest? Last { get; private set; }

        public async IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Last = request;
            foreach (var update in updates)
            {
                await Task.Yield();
                yield return update;
            }
        }
    }
}
