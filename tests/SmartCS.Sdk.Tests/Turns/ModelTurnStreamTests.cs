using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ModelTurnStreamTests
{
    private const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";
    private const string First = """{"sentences":[{"text":"The Nordlys tent weighs 2.4 kg.","cites":["e1"]}""";
    private const string Second = """,{"text":"It sleeps three people.","cites":["e1"]}]}""";

    [Fact]
    public async Task Stream_FirstSentenceIsVerified_IsGivenOutWhileTheModelWrites()
    {
        var (shop, model) = await OpenGatedAsync();
        await using var opened = shop;
        model.Write(First);
        await using var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)).GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", updates.Current.Text);
        Assert.Empty(await shop.Conversations.ReadRecentAsync("acme", "c1", 10));
        shop.Time.Advance(TimeSpan.FromSeconds(3));
        model.Write(Second);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(" It sleeps three people.", updates.Current.Text);
        model.End();
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", updates.Current.Completed!.Text);
        Assert.Equal(TimeSpan.Zero, updates.Current.Completed.Timings.FirstSentence);
        Assert.Equal(TimeSpan.FromSeconds(3), updates.Current.Completed.Timings.Total);
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Stream_TextOfAllUpdates_IsTheReply()
    {
        await using var shop = await OpenAsync();
        shop.Conversations.Yields = true;
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It costs nothing.", "The tent sleeps three people."));
        var text = string.Empty;
        Reply? reply = null;
        await foreach (var update in shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)))
        {
            text += update.Text;
            reply = update.Completed;
        }

        Assert.Equal(reply!.Text, text);
        Assert.Equal("The Nordlys tent weighs 2.4 kg. The tent sleeps three people.", text);
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
        var (shop, model) = await OpenGatedAsync();
        await using var opened = shop;
        model.Write(First);
        var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question)).GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());
        await updates.DisposeAsync();
        model.Write(Second);
        model.End();
        await shop.AskAsync("m2", TestShop.Question);

        var replayed = await shop.AskAsync("m1", Question);
        Assert.True(replayed.IsReplay);
        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", replayed.Text);
    }

    [Fact]
    public async Task Stream_Cancelled_NothingIsCommittedAndTheConversationIsFree()
    {
        var (shop, model) = await OpenGatedAsync();
        await using var opened = shop;
        using var cancelling = new CancellationTokenSource();
        model.Write(First);
        var updates = shop.Assistant.ReplyStreamingAsync(shop.Request("m1", Question), cancelling.Token).GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await updates.MoveNextAsync());
        Assert.Empty(await shop.Conversations.ReadRecentAsync("acme", "c1", 10));
        Assert.Equal(TestShop.Answer, (await shop.AskAsync("m2", TestShop.Question)).Text);
    }

    private static async Task<(ModelTurnShop Shop, GatedModel Model)> OpenGatedAsync()
    {
        var model = new GatedModel();
        var profile = DefaultProfile with { Models = new ModelAssignments { Answer = ["gated"] } };
        return (await OpenAsync(profile, builder => builder.AddChatModel("gated", _ => model)), model);
    }
}
