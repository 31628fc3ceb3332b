using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

public sealed class BudgetChatClientTests
{
    private static readonly ChatMessage[] Prompt = [new ChatMessage(ChatRole.User, new string('a', 3_984))];

    private readonly BudgetFixture _fixture = new();

    [Fact]
    public async Task GetResponseAsync_NoBudget_PutsTheCostOnTheAttempt()
    {
        var call = await _fixture.AskAsync(BudgetFixture.Profile());

        Assert.Equal(new Money(1, "CNY"), Assert.Single(call.Attempts).Cost);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_NoBudget_PutsTheCostOnTheAttempt()
    {
        var call = BudgetFixture.Call(BudgetFixture.Profile());

        var text = await ReadAsync(call);

        Assert.Equal("0 1 2 ", text);
        Assert.Equal(new Money(1, "CNY"), Assert.Single(call.Attempts).Cost);
    }

    [Fact]
    public async Task GetResponseAsync_EarlierAttempts_StayAsTheyAre()
    {
        var call = BudgetFixture.Call(BudgetFixture.Profile());
        var earlier = new ModelAttempt { Model = "big", Purpose = ModelPurpose.Answer, Usage = new UsageDetails { InputTokenCount = 7 } };
        call.Attempts.Add(earlier);

        await _fixture.Client.GetResponseAsync(Prompt, new ModelCallOptions(call));

        Assert.Same(earlier, call.Attempts[0]);
        Assert.NotNull(call.Attempts[1].Cost);
    }

    [Fact]
    public async Task AnyCall_OptionsOfSomebodyElse_PassThrough()
    {
        await _fixture.Client.GetResponseAsync(Prompt, new ChatOptions());
        await foreach (var update in _fixture.Client.GetStreamingResponseAsync(Prompt))
        {
            Assert.NotEmpty(update.Text);
        }

        Assert.Equal(2, _fixture.Model.Calls);
    }

    [Fact]
    public async Task GetResponseAsync_ModelWithoutPrice_HasNoCost()
    {
        var call = await _fixture.AskAsync(BudgetFixture.Profile(), "unpriced");

        Assert.Null(Assert.Single(call.Attempts).Cost);
    }

    [Fact]
    public async Task AnyCall_HardLimitOfZero_NeverCallsAndNotesTheRefusal()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(0));
        var call = BudgetFixture.Call(profile);
        var streamed = BudgetFixture.Call(profile, "unpriced");

        var error = await Assert.ThrowsAsync<ModelException>(() => _fixture.Client.GetResponseAsync(Prompt, new ModelCallOptions(call)));
        await Assert.ThrowsAsync<ModelException>(() => ReadAsync(streamed));

        Assert.Equal(ModelFailure.BudgetExceeded, error.Failure);
        Assert.False(error.IsTransient);
        Assert.Equal(0, _fixture.Model.Calls);
        Assert.Equal(new ModelAttempt { Model = "big", Purpose = ModelPurpose.Answer, Failure = ModelFailure.BudgetExceeded, Calls = 0 }, Assert.Single(call.Attempts));
        Assert.Equal(ModelFailure.BudgetExceeded, Assert.Single(streamed.Attempts).Failure);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5.9, 5)]
    [InlineData(0.99, 0)]
    public async Task GetResponseAsync_HardLimit_IsNeverPassed(double limit, int calls)
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard((decimal)limit));

        Assert.Equal(calls, await _fixture.AskUntilRefusedAsync(profile));
        Assert.Equal(calls, _fixture.Model.Calls);
        Assert.Single(_fixture.Log.Entries, entry => entry.EventId == 1403);
    }

    [Fact]
    public async Task GetResponseAsync_LimitInAnotherCurrency_IsHeldByTheRate()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(20)) with { Models = new ModelAssignments { Answer = ["dollar"] } };

        Assert.Equal(2, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task GetResponseAsync_SeveralBudgets_EachHolds()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(3), BudgetFixture.Hard(5, BudgetPeriod.Month));

        Assert.Equal(3, await _fixture.AskUntilRefusedAsync(profile));
        _fixture.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await _fixture.AskUntilRefusedAsync(profile));
        _fixture.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task GetResponseAsync_SoftLimit_UsesTheEconomyModelsAndSaysSoOnce()
    {
        var profile = BudgetFixture.Profile(new Budget { Currency = "CNY", Soft = 2, Period = BudgetPeriod.Week });

        for (var i = 0; i < 5; i++)
        {
            await _fixture.AskAsync(profile);
        }

        Assert.Equal(["big", "big", "small", "small", "small"], _fixture.Model.Models);
        Assert.Single(_fixture.Log.Entries, entry => entry.EventId == 1402);

        _fixture.Time.Advance(TimeSpan.FromDays(7));
        await _fixture.AskAsync(profile);
        Assert.Equal("big", _fixture.Model.Models[^1]);
    }

    [Fact]
    public async Task GetResponseAsync_SoftLimitWithoutEconomyModels_ChangesNothing()
    {
        var profile = BudgetFixture.Profile(new Budget { Currency = "CNY", Soft = 0 }) with { Models = new ModelAssignments { Answer = ["big"] } };

        await _fixture.AskAsync(profile);

        Assert.Equal(["big"], _fixture.Model.Models);
    }

    [Fact]
    public async Task GetResponseAsync_ThousandAtOnce_DoNotPassTheLimitTogether()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(100));
        var open = new TaskCompletionSource();
        _fixture.Model.Gate = open.Task;

        var asking = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => _fixture.AskAsync(profile))).ToList();
        await Task.WhenAny(Task.WhenAll(asking), WaitForAsync(() => _fixture.Model.Calls >= 100 && asking.Count(task => task.IsFaulted) == 900));
        open.SetResult();
        await Assert.ThrowsAsync<ModelException>(() => Task.WhenAll(asking));

        Assert.Equal(100, _fixture.Model.Calls);
        Assert.Equal(900, asking.Count(task => task.Exception?.InnerException is ModelException { Failure: ModelFailure.BudgetExceeded }));
        Assert.Equal(100, asking.Where(task => task.IsCompletedSuccessfully).Sum(task => task.Result.Attempts[0].Cost!.Value.Amount));
    }

    [Fact]
    public async Task GetResponseAsync_CallCostsLessThanSetAside_LeavesTheRest()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(2));
        _fixture.Model.Usage = new UsageDetails { InputTokenCount = 500, OutputTokenCount = 0 };

        // Each costs a quarter, and one of a whole may follow as long as a whole is left.
        Assert.Equal(5, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task GetResponseAsync_CallFails_CountsWhatItTookAndGivesBackTheRest()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(2));
        var call = BudgetFixture.Call(profile);
        _fixture.Model.Usage = new UsageDetails { InputTokenCount = 200 };
        _fixture.Model.Failure = new ModelException(ModelFailure.Network, "gone");

        await Assert.ThrowsAsync<ModelException>(() => _fixture.Client.GetResponseAsync(Prompt, new ModelCallOptions(call)));

        Assert.Equal(new Money(0.1m, "CNY"), Assert.Single(call.Attempts).Cost);
        _fixture.Model.Failure = null;
        _fixture.Model.Usage = new UsageDetails { InputTokenCount = 1_800 };
        Assert.Equal(2, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Theory]
    [InlineData(StreamEnd.Disposed)]
    [InlineData(StreamEnd.Cancelled)]
    [InlineData(StreamEnd.Failed)]
    public async Task GetStreamingResponseAsync_EndsEarly_IsSettled(StreamEnd end)
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(2));
        var call = BudgetFixture.Call(profile);
        using var cancelling = new CancellationTokenSource();
        _fixture.Model.Failure = end == StreamEnd.Failed ? new ModelException(ModelFailure.Network, "gone") : null;

        var error = await Record.ExceptionAsync(async () =>
        {
            await foreach (var _ in _fixture.Client.GetStreamingResponseAsync(Prompt, new ModelCallOptions(call)).WithCancellation(cancelling.Token))
            {
                if (end == StreamEnd.Disposed)
                {
                    break;
                }

                if (end == StreamEnd.Cancelled)
                {
                    cancelling.Cancel();
                }
            }
        });

        Assert.Equal(end != StreamEnd.Disposed, error is not null);
        Assert.Equal(new Money(1, "CNY"), Assert.Single(call.Attempts).Cost);
        _fixture.Model.Failure = null;
        Assert.Equal(1, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task GetStreamingResponseAsync_NeverStarted_SetsNothingAside()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(1));
        var stream = _fixture.Client.GetStreamingResponseAsync(Prompt, new ModelCallOptions(BudgetFixture.Call(profile)));
        await using (stream.GetAsyncEnumerator())
        {
        }

        Assert.Equal(0, _fixture.Model.Calls);
        Assert.Equal(1, await _fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task GetStreamingResponseAsync_EnumeratedTwice_IsTwoCalls()
    {
        var call = BudgetFixture.Call(BudgetFixture.Profile(BudgetFixture.Hard(10)));
        var stream = _fixture.Client.GetStreamingResponseAsync(Prompt, new ModelCallOptions(call));

        for (var i = 0; i < 2; i++)
        {
            await foreach (var _ in stream)
            {
            }
        }

        Assert.Equal(2, _fixture.Model.Calls);
        Assert.All(call.Attempts, attempt => Assert.Equal(new Money(1, "CNY"), attempt.Cost));
        Assert.Equal(2, call.Attempts.Count);
    }

    [Fact]
    public async Task GetResponseAsync_PromptThatCanBeReadOnce_ReachesTheModel()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(10));
        var prompt = new Queue<ChatMessage>(Prompt);

        await _fixture.Client.GetResponseAsync(Once(), new ModelCallOptions(BudgetFixture.Call(profile)));
        prompt.Enqueue(Prompt[0]);
        await foreach (var _ in _fixture.Client.GetStreamingResponseAsync(Once(), new ModelCallOptions(BudgetFixture.Call(profile))))
        {
        }

        Assert.Equal(2, _fixture.Model.Calls);

        IEnumerable<ChatMessage> Once()
        {
            yield return prompt.Dequeue();
        }
    }

    [Theory]
    [InlineData("unpriced")]
    [InlineData("euro")]
    public async Task GetResponseAsync_CannotBeCounted_IsNotCalled(string model)
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(100));

        var error = await Assert.ThrowsAsync<ModelException>(() => _fixture.AskAsync(profile, "big", model));

        Assert.Contains($"'{model}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _fixture.Model.Calls);
        Assert.Contains(_fixture.Log.Entries, entry => entry.EventId == 1404);
    }

    private async Task<string> ReadAsync(ModelCall call)
    {
        var text = string.Empty;
        await foreach (var update in _fixture.Client.GetStreamingResponseAsync(Prompt, new ModelCallOptions(call)))
        {
            text += update.Text;
        }

        return text;
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    public enum StreamEnd
    {
        Disposed,
        Cancelled,
        Failed,
    }
}
