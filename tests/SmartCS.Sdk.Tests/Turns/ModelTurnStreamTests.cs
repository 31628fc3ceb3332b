using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ModelTurnStreamTests
{
    private const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";
    private static readonly ScriptedLatency Slow = new() { FirstChunk = TimeSpan.FromSeconds(1), BetweenChunks = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task Stream_FirstSentenceIsVerified_IsGivenOutWhileTheModelWrites()
    {
        await using var shop = await OpenAsync();
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It sleeps three people.") with { Latency = Slow });
        await using var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)).GetAsyncEnumerator();
        var first = updates.MoveNextAsync().AsTask();
        await AdvanceUntilAsync(shop, first);

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", updates.Current.Text);
        Assert.Empty(await shop.Conversations.ReadRecentAsync("acme", "c1", 10));
        var second = updates.MoveNextAsync().AsTask();
        await AdvanceUntilAsync(shop, second);
        Assert.Equal(" It sleeps three people.", updates.Current.Text);
        var last = updates.MoveNextAsync().AsTask();
        await AdvanceUntilAsync(shop, last);
        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", updates.Current.Completed!.Text);
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Stream_TextOfAllUpdates_IsTheReply()
    {
        await using var shop = await OpenAsync();
        shop.Conversations.Yields = true;
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It costs nothing.", "It sleeps three people."));
        var text = string.Empty;
        Reply? reply = null;
        await foreach (var update in shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)))
        {
            text += update.Text;
            reply = update.Completed;
        }

        Assert.Equal(reply!.Text, text);
        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", text);
    }

    [Fact]
    public async Task Stream_ModelBreaksOffBeforeTheFirstSentence_TheNextBeginsAnew()
    {
        await using var shop = await OpenAsync();
        shop.First.Then(ScriptedResponse.Chunks("""{"sentences":[{"text":"The Nordlys tent""") with { Failure = () => new IOException("reset") });
        shop.First.When(_ => true, ScriptedResponse.Fail(ModelFailure.Network));
        shop.Second.Then(Says("It sleeps three people."));
        var reply = await shop.AskAsync("m1", Question);

        Assert.Equal("It sleeps three people.", reply.Text);
        Assert.Equal(1, shop.Second.Calls);
    }

    [Fact]
    public async Task Stream_ModelBreaksOffBehindASentence_WhatWasSaidStands()
    {
        await using var shop = await OpenAsync();
        var answer = Says("The Nordlys tent weighs 2.4 kg.", "It sleeps three people.");
        shop.First.Then(answer with { Parts = [.. answer.Parts.Take(3)], Failure = () => new IOException("reset") });
        shop.Second.When(_ => true, Says("It sleeps three people."));
        var reply = await shop.AskAsync("m1", Question);

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text);
        Assert.Equal(ReplyOutcome.Generated, reply.Outcome);
        Assert.Equal(0, shop.Second.Calls);
    }

    [Fact]
    public async Task Stream_ReaderLeaves_TheTurnIsCommittedAllTheSame()
    {
        await using var shop = await OpenAsync();
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It sleeps three people.") with { Latency = Slow });
        var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)).GetAsyncEnumerator();
        var first = updates.MoveNextAsync().AsTask();
        await AdvanceUntilAsync(shop, first);
        await updates.DisposeAsync();
        shop.First.When(_ => true, Says("It sleeps three people."));
        var next = shop.AskAsync("m2", Question);
        await AdvanceUntilAsync(shop, next);

        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", (await shop.AskAsync("m1", Question)).Text);
    }

    [Fact]
    public async Task Stream_Cancelled_NothingIsCommittedAndTheConversationIsFree()
    {
        await using var shop = await OpenAsync();
        using var cancelling = new CancellationTokenSource();
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It sleeps three people.") with { Latency = Slow });
        await using var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question), cancelling.Token).GetAsyncEnumerator();
        var first = updates.MoveNextAsync().AsTask();
        await AdvanceUntilAsync(shop, first);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await updates.MoveNextAsync());
        Assert.Empty(await shop.Conversations.ReadRecentAsync("acme", "c1", 10));
        shop.First.Then(Says("It sleeps three people."));
        Assert.Equal("It sleeps three people.", (await shop.AskAsync("m2", Question)).Text);
    }

    private static async Task AdvanceUntilAsync(ModelTurnShop shop, Task task)
    {
        for (var i = 0; !task.IsCompleted; i++)
        {
            Assert.InRange(i, 0, 10_000);
            await Task.Yield();
            if (i % 50 == 49)
            {
                shop.Time.Advance(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
