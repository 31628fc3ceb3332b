using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ServiceAssistantOrderTests
{
    [Fact]
    public async Task ReplyAsync_ManyMessagesOfOneConversationAtOnce_AreServedInTheOrderOfTheCalls()
    {
        var shop = await TestShop.OpenAsync();
        shop.Conversations.Yields = true;

        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => shop.AskAsync($"m{i}")));

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"m{i}"), await shop.MessagesAsync());
        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Fact]
    public async Task ReplyAsync_ManyConversationsFromManyThreads_EachKeepsItsOwnOrder()
    {
        var shop = await TestShop.OpenAsync();
        shop.Conversations.Yields = true;

        await Task.WhenAll(Enumerable.Range(0, 16).Select(c => Task.Run(() =>
            Task.WhenAll(Enumerable.Range(0, 50).Select(i => shop.AskAsync($"m{i}", conversation: $"c{c}"))))));

        for (var c = 0; c < 16; c++)
        {
            Assert.Equal(Enumerable.Range(0, 50).Select(i => $"m{i}"), await shop.MessagesAsync($"c{c}"));
        }

        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Fact]
    public async Task ReplyAsync_AnotherConversationIsStuck_IsServedMeanwhile()
    {
        var shop = await TestShop.OpenAsync();
        var hold = shop.Conversations.HoldAt("stuck");
        var stuck = shop.AskAsync("stuck");
        await hold.Reached.Task;

        var other = await shop.AskAsync("m1", conversation: "c2");

        Assert.Equal(ReplyOutcome.Answered, other.Outcome);
        Assert.False(stuck.IsCompleted);
        hold.Release();
        Assert.Equal(ReplyOutcome.Answered, (await stuck).Outcome);
    }

    [Fact]
    public async Task ReplyAsync_WaitingMessageIsCancelled_TheOthersKeepTheirOrder()
    {
        var shop = await TestShop.OpenAsync();
        var hold = shop.Conversations.HoldAt("m1");
        using var cancellation = new CancellationTokenSource();
        var first = shop.AskAsync("m1");
        await hold.Reached.Task;
        var second = shop.AskAsync("m2", cancellationToken: cancellation.Token);
        var third = shop.AskAsync("m3");
        var fourth = shop.AskAsync("m4");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.Release();
        await Task.WhenAll(first, third, fourth);

        Assert.Equal(["m1", "m3", "m4"], await shop.MessagesAsync());
        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Fact]
    public async Task ReplyAsync_MessageInHandIsCancelled_NothingIsStoredAndTheNextIsServed()
    {
        var shop = await TestShop.OpenAsync();
        var hold = shop.Conversations.HoldAt("m1");
        using var cancellation = new CancellationTokenSource();
        var first = shop.AskAsync("m1", cancellationToken: cancellation.Token);
        await hold.Reached.Task;
        var second = shop.AskAsync("m2");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(ReplyOutcome.Answered, (await second).Outcome);
        Assert.Equal(["m2"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_CancelledBeforehand_DoesNothing()
    {
        var shop = await TestShop.OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shop.AskAsync("m1", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(await shop.MessagesAsync());
        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Fact]
    public async Task ReplyStreamingAsync_ReaderStopsInTheMiddle_TheNextMessageIsServed()
    {
        var shop = await TestShop.OpenAsync();
        await using var slow = shop.Assistant.ReplyStreamingAsync(shop.Request("m1")).GetAsyncEnumerator();
        Assert.True(await slow.MoveNextAsync());

        var next = await shop.AskAsync("m2");

        Assert.Equal(ReplyOutcome.Answered, next.Outcome);
        Assert.Equal(["m1", "m2"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_ProfileLookUpOfTheFirstIsSlow_TheSecondDoesNotOvertake()
    {
        var merchants = new SlowFirstDirectory();
        var shop = await TestShop.OpenAsync(merchants: merchants);
        var first = shop.AskAsync("m1");
        var second = shop.AskAsync("m2");
        Assert.False(second.IsCompleted);

        merchants.First.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["m1", "m2"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_WaitedForAnother_SaysHowLong()
    {
        var time = new Testing.ManualTimeProvider();
        var shop = await TestShop.OpenAsync(time: time);
        var hold = shop.Conversations.HoldAt("m1");
        var first = shop.AskAsync("m1");
        await hold.Reached.Task;
        var second = shop.AskAsync("m2");
        time.Advance(TimeSpan.FromSeconds(3));
        hold.Release();

        Assert.Equal(TimeSpan.Zero, (await first).Timings.Queued);
        Assert.Equal(TimeSpan.FromSeconds(3), (await first).Timings.Total);
        Assert.Equal(TimeSpan.FromSeconds(3), (await second).Timings.Queued);
        Assert.Equal(TimeSpan.FromSeconds(3), (await second).Timings.Total);
    }

    private sealed class SlowFirstDirectory : IMerchantDirectory
    {
        private int _calls;

        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _calls) == 1)
            {
                await First.Task;
            }

            return new MerchantProfile { Id = merchant };
        }
    }
}
