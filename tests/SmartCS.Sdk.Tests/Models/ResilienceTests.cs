using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class ResilienceTests
{
    private static readonly ModelResilience Once = new() { MaxRetries = 0, FailureRatio = 0.5, MinimumThroughput = 4, SamplingDuration = TimeSpan.FromSeconds(30), BreakDuration = TimeSpan.FromSeconds(15) };

    public static TheoryData<ModelFailure, bool, bool> Retries
    {
        get
        {
            var data = new TheoryData<ModelFailure, bool, bool>();
            foreach (var failure in new[] { ModelFailure.RateLimited, ModelFailure.Unavailable, ModelFailure.TimedOut, ModelFailure.Network, ModelFailure.InvalidResponse })
            {
                data.Add(failure, true, false);
                data.Add(failure, true, true);
            }

            foreach (var failure in new[] { ModelFailure.Unauthorized, ModelFailure.QuotaExceeded, ModelFailure.InvalidRequest, ModelFailure.TooLong, ModelFailure.ContentFiltered, ModelFailure.Unknown })
            {
                data.Add(failure, false, false);
                data.Add(failure, false, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Retries))]
    public async Task Ask_PassingFailure_IsRepeatedAndOthersAreNot(ModelFailure failure, bool isRepeated, bool streams)
    {
        var model = new FakeModel(FakeModel.Fails(() => new ModelException(failure, "broken")), FakeModel.Says("yes"));
        using var shop = new ModelShop(model, new FakeModel(FakeModel.Says("other")));

        var answer = await RunAsync(shop, shop.AskAsync(streams, null, TestContext.Current.CancellationToken));

        Assert.Equal(isRepeated ? "yes" : "other", answer);
        Assert.Equal(isRepeated ? 2 : 1, model.Calls);
        Assert.Equal(isRepeated ? 2 : 1, shop.Attempts[0].Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_VendorAsksToWait_WaitsAsLong(bool streams)
    {
        var model = new FakeModel(FakeModel.Fails(() => new ModelException(ModelFailure.RateLimited, "slow down") { RetryAfter = TimeSpan.FromSeconds(1.5) }), FakeModel.Says("yes"));
        using var shop = new ModelShop(model);

        var asking = shop.AskAsync(streams, null, TestContext.Current.CancellationToken);
        shop.Time.Advance(TimeSpan.FromSeconds(1.4));
        await Task.Yield();
        Assert.Equal(1, model.Calls);
        shop.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("yes", await asking);
        Assert.Equal(TimeSpan.FromSeconds(1.5), shop.Attempts[0].Elapsed);
    }

    [Fact]
    public async Task Ask_VendorAsksToWaitTooLong_GoesToTheNextModelAtOnce()
    {
        var model = new FakeModel(FakeModel.Fails(() => new ModelException(ModelFailure.RateLimited, "slow down") { RetryAfter = TimeSpan.FromSeconds(30) }));
        using var shop = new ModelShop(model, new FakeModel(FakeModel.Says("other")));

        Assert.Equal("other", await shop.AskAsync(false, null, TestContext.Current.CancellationToken));
        Assert.Equal(1, model.Calls);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Ask_ModelHangs_IsGivenUpThoughItHeedsNoCancellation(bool streams, bool heeds)
    {
        using var shop = new ModelShop(static model => model with { Resilience = Once }, new FakeModel(FakeModel.Hangs(heeds)), new FakeModel(FakeModel.Says("other")));

        var asking = shop.AskAsync(streams, null, TestContext.Current.CancellationToken);
        shop.Time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(asking.IsCompleted);
        shop.Time.Advance(streams ? TimeSpan.FromSeconds(0.1) : TimeSpan.FromSeconds(50.1));

        Assert.Equal("other", await asking);
        Assert.Equal((ModelFailure.TimedOut, TimeSpan.FromSeconds(streams ? 10 : 60)), (shop.Attempts[0].Failure!.Value, shop.Attempts[0].Elapsed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stream_HangsInTheMiddle_FailsAtTheTimeout(bool heeds)
    {
        var model = new FakeModel(FakeModel.Hangs(heeds, "half "));
        using var shop = new ModelShop(model);

        var asking = shop.AskAsync(true, null, TestContext.Current.CancellationToken);
        shop.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(asking.IsCompleted);
        shop.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ModelFailure.TimedOut, (await Assert.ThrowsAsync<ModelException>(() => asking)).Failure);
        Assert.True(Assert.Single(shop.Attempts) is { Failure: ModelFailure.TimedOut, Usage.OutputTokenCount: > 0, IsEstimated: true });
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Ask_CallerGivesUp_IsCancelledAtOnceAndNoOtherModelIsAsked(bool streams, bool heeds)
    {
        var second = new FakeModel(FakeModel.Says("other"));
        using var shop = new ModelShop(new FakeModel(FakeModel.Hangs(heeds)), second);
        using var cancellation = new CancellationTokenSource();

        var asking = shop.AskAsync(streams, null, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal(0, second.Calls);
        Assert.True(Assert.Single(shop.Attempts) is { Failure: ModelFailure.Cancelled, IsEstimated: true, Usage.InputTokenCount: > 0 });
        Assert.DoesNotContain(shop.FailoverLog.Entries, entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task Ask_ManyFailures_OpenTheCircuitThenOneTriesAndClosesIt()
    {
        var model = new FakeModel([.. Enumerable.Repeat(FakeModel.Fails(static () => new IOException()), 5), FakeModel.Says("back")]);
        using var shop = new ModelShop(static chat => chat with { Resilience = Once }, model, new FakeModel(FakeModel.Says("other")));
        for (var i = 0; i < 4; i++)
        {
            await shop.AskAsync(i % 2 == 0, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal(("other", 4), (await shop.AskAsync(true, null, TestContext.Current.CancellationToken), model.Calls));
        Assert.Equal((ModelFailure.CircuitOpen, 0), (shop.Attempts[^2].Failure!.Value, shop.Attempts[^2].Calls));

        // The one that tries fails, so the circuit stays open for as long again.
        shop.Time.Advance(TimeSpan.FromSeconds(15));
        await shop.AskAsync(false, null, TestContext.Current.CancellationToken);
        Assert.Equal(("other", 5), (await shop.AskAsync(false, null, TestContext.Current.CancellationToken), model.Calls));

        shop.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("back", await shop.AskAsync(true, null, TestContext.Current.CancellationToken));
        Assert.Equal("back", await shop.AskAsync(false, null, TestContext.Current.CancellationToken));
        Assert.Equal([1304, 1305, 1304, 1305, 1306], shop.Log.Entries.Select(entry => entry.EventId).Where(id => id is >= 1304 and <= 1306));
    }

    [Fact]
    public async Task Stream_BreaksOffInTheMiddleAgainAndAgain_OpensTheCircuit()
    {
        var model = new FakeModel(FakeModel.Fails(static () => new IOException(), "half "));
        using var shop = new ModelShop(static chat => chat with { Resilience = Once }, model);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(true, null, TestContext.Current.CancellationToken));
        }

        var failure = await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(true, null, TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.CircuitOpen, failure.Failure);
        Assert.True(model.Calls < 5);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public async Task Stream_SomeOfFiveBreakOffInTheMiddle_OpensTheCircuitFromTheRatioOn(int whole, bool opens)
    {
        var model = new FakeModel([.. Enumerable.Range(0, 100).Select(i => i % 5 < whole ? FakeModel.Says("whole") : FakeModel.Fails(static () => new IOException(), "half "))]);
        using var shop = new ModelShop(chat => chat.Name == "a" ? chat with { Resilience = Once with { MinimumThroughput = 10 } } : chat, model, new FakeModel(FakeModel.Says("other")));
        for (var i = 0; i < 100; i++)
        {
            shop.Call.CanRestart = true;
            await shop.AskAsync(true, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal(opens ? 10 : 100, model.Calls);
    }

    [Fact]
    public async Task Stream_FromBeforeTheCircuitOpenedBreaksOff_IsNotTakenForTheTry()
    {
        var gate = new TaskCompletionSource();
        var model = new FakeModel([
            FakeModel.Fails(static () => new IOException(), "half ") with { Gate = gate },
            .. Enumerable.Repeat(FakeModel.Fails(static () => new IOException()), 4),
            FakeModel.Says("back")]);
        using var shop = new ModelShop(static chat => chat with { Resilience = Once }, model);
        await using var old = shop.Client.GetStreamingResponseAsync(ModelShop.Question, new ModelCallOptions(shop.Call), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await old.MoveNextAsync());
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(false, null, TestContext.Current.CancellationToken));
        }

        shop.Time.Advance(Once.BreakDuration);
        gate.SetResult();
        await Assert.ThrowsAsync<ModelException>(async () =>
        {
            while (await old.MoveNextAsync())
            {
            }
        });

        Assert.Equal("back", await shop.AskAsync(false, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ask_RequestsThatTheVendorRefuses_DoNotOpenTheCircuit()
    {
        var model = new FakeModel(FakeModel.Fails(static () => new ModelException(ModelFailure.InvalidRequest, "bad")));
        using var shop = new ModelShop(static chat => chat with { Resilience = Once }, model, new FakeModel(FakeModel.Says("other")));
        for (var i = 0; i < 20; i++)
        {
            await shop.AskAsync(false, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal(20, model.Calls);
    }

    [Fact]
    public async Task Ask_MoreRequestsThanAMinuteAllows_GoToTheNextModelUntilTheMinuteIsOver()
    {
        var model = new FakeModel(FakeModel.Says("yes"));
        using var shop = new ModelShop(static chat => chat.Name == "a" ? chat with { Resilience = Once with { RequestsPerMinute = 2 } } : chat, model, new FakeModel(FakeModel.Says("other")));
        string[] answers = [await AskAsync(), await AskAsync(), await AskAsync(), await AskAsync()];
        shop.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(["yes", "yes", "other", "other"], answers);
        Assert.Equal((ModelFailure.RateLimited, 0), (shop.Attempts[2].Failure!.Value, shop.Attempts[2].Calls));
        Assert.Equal("yes", await AskAsync());
        Assert.Equal(3, model.Calls);
        Assert.Single(shop.Log.Entries, entry => entry.EventId == 1307);
        Assert.DoesNotContain(shop.Log.Entries, entry => entry.EventId == 1304);

        Task<string> AskAsync() => shop.AskAsync(true, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Ask_MoreTokensThanAMinuteAllows_GoToTheNextModel()
    {
        var step = new FakeModel.Step { Chunks = ["yes"], Usage = new Microsoft.Extensions.AI.UsageDetails { InputTokenCount = 900, OutputTokenCount = 150 } };
        using var shop = new ModelShop(static chat => chat.Name == "a" ? chat with { Resilience = Once with { TokensPerMinute = 1_000 } } : chat, new FakeModel(step), new FakeModel(FakeModel.Says("other")));

        string[] answers = [await shop.AskAsync(false, null, TestContext.Current.CancellationToken), await shop.AskAsync(false, null, TestContext.Current.CancellationToken)];

        Assert.Equal(["yes", "other"], answers);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_FirstCallTakesLong_SecondBesideItAnswersAndBothArePaid(bool streams)
    {
        var model = new FakeModel(FakeModel.Hangs(heedsCancellation: true), FakeModel.Says("fast"));
        using var shop = new ModelShop(static chat => chat with { Resilience = Once with { HedgeAfter = TimeSpan.FromSeconds(1) } }, model);
        using var alone = new ModelShop(new FakeModel(FakeModel.Says("fast")));
        await alone.AskAsync(streams, null, TestContext.Current.CancellationToken);

        var asking = shop.AskAsync(streams, null, TestContext.Current.CancellationToken);
        shop.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("fast", await asking.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        var attempt = Assert.Single(shop.Attempts);
        Assert.Equal((2, true), (attempt.Calls, attempt.IsEstimated));
        Assert.Equal(2 * alone.Attempts[0].Usage!.InputTokenCount, attempt.Usage!.InputTokenCount);
        Assert.Single(shop.Log.Entries, entry => entry.EventId == 1309);
    }

    [Fact]
    public async Task Ask_FirstCallFailsBeforeTheHedge_IsNotRepeatedBesideItself()
    {
        var model = new FakeModel(FakeModel.Fails(static () => new IOException()), FakeModel.Says("again"));
        using var shop = new ModelShop(static chat => chat with { Resilience = Once with { HedgeAfter = TimeSpan.FromSeconds(1) } }, model, new FakeModel(FakeModel.Says("other")));

        var answer = await RunAsync(shop, shop.AskAsync(false, null, TestContext.Current.CancellationToken));

        Assert.Equal(("other", 1), (answer, model.Calls));
    }

    /// <summary>Lets time pass until it is done.</summary>
    private static async Task<T> RunAsync<T>(ModelShop shop, Task<T> work)
    {
        for (var i = 0; i < 1_000 && !work.IsCompleted; i++)
        {
            shop.Time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        return await work.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
