using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class FailoverTests
{
    public static TheoryData<string, ModelFailure, bool> Failures
    {
        get
        {
            var data = new TheoryData<string, ModelFailure, bool>();
            foreach (var streams in new[] { false, true })
            {
                foreach (var failure in Enum.GetValues<ModelFailure>().Except([ModelFailure.CircuitOpen, ModelFailure.BudgetExceeded, ModelFailure.NotSuitable, ModelFailure.Cancelled]))
                {
                    data.Add($"model:{failure}", failure, streams);
                }

                data.Add("http:429", ModelFailure.RateLimited, streams);
                data.Add("http:401", ModelFailure.Unauthorized, streams);
                data.Add("http:402", ModelFailure.QuotaExceeded, streams);
                data.Add("http:400", ModelFailure.InvalidRequest, streams);
                data.Add("http:413", ModelFailure.TooLong, streams);
                data.Add("http:504", ModelFailure.TimedOut, streams);
                data.Add("http:503", ModelFailure.Unavailable, streams);
                data.Add("http", ModelFailure.Network, streams);
                data.Add("io", ModelFailure.Network, streams);
                data.Add("timeout", ModelFailure.TimedOut, streams);
                data.Add("cancelled", ModelFailure.TimedOut, streams);
                data.Add("json", ModelFailure.InvalidResponse, streams);
                data.Add("invalid", ModelFailure.InvalidResponse, streams);
                data.Add("argument", ModelFailure.InvalidRequest, streams);
                data.Add("other", ModelFailure.Unknown, streams);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Ask_FirstModelFails_SecondAnswersAndBothAreWrittenDown(string how, ModelFailure failure, bool streams)
    {
        var broken = new FakeModel(FakeModel.Fails(() => Make(how)));
        using var shop = new ModelShop(static model => model with { Resilience = new ModelResilience { MaxRetries = 0 } }, broken, new FakeModel(FakeModel.Says("七天", "内")));

        var answer = await shop.AskAsync(streams, null, TestContext.Current.CancellationToken);

        Assert.Equal("七天内", answer);
        Assert.Equal([("a", failure, 1), ("b", null, 1)], shop.Attempts.Select(attempt => (attempt.Model, attempt.Failure, attempt.Calls)));
        Assert.Null(shop.Attempts[0].Usage);
        Assert.True(shop.Attempts[1].IsEstimated);
        Assert.True(shop.Attempts[1].Usage is { InputTokenCount: > 5, OutputTokenCount: > 0 });
        Assert.Contains(shop.Logged, text => text.Contains(failure.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(shop.Logged, text => text.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_AllFail_ThrowsTheLastFailureWithoutAnyForeignText(bool streams)
    {
        using var shop = new ModelShop(static model => model with { Resilience = new ModelResilience { MaxRetries = 0 } }, new FakeModel(FakeModel.Fails(() => Make("http:401"))), new FakeModel(FakeModel.Fails(() => Make("io"))));
        shop.Call.Models = ["a", "b", "nobody"];

        var failure = await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(streams, null, TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.Network, failure.Failure);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal([ModelFailure.Unauthorized, ModelFailure.Network, ModelFailure.NotSuitable], shop.Attempts.Select(attempt => attempt.Failure!.Value));
        Assert.Equal(0, shop.Attempts[2].Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_NoModelIsNamed_SaysWhichSettingIsEmpty(bool streams)
    {
        using var shop = new ModelShop(new FakeModel(FakeModel.Says("x")));
        shop.Call.Models = [];

        var failure = await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(streams, null, TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.NotSuitable, failure.Failure);
        Assert.Contains("Models:Answer", failure.Message, StringComparison.Ordinal);
        Assert.Empty(shop.Attempts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_EmptyAnswer_GoesToTheNextModel(bool streams)
    {
        using var shop = new ModelShop(static model => model with { Resilience = new ModelResilience { MaxRetries = 0 } }, new FakeModel(FakeModel.Says(" ")), new FakeModel(FakeModel.Says("yes")));

        Assert.Equal("yes", await shop.AskAsync(streams, null, TestContext.Current.CancellationToken));
        Assert.Equal(ModelFailure.InvalidResponse, shop.Attempts[0].Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_VendorWithholdsTheAnswer_GoesToTheNextModel(bool streams)
    {
        using var shop = new ModelShop(new FakeModel(new FakeModel.Step { FinishReason = ChatFinishReason.ContentFilter }), new FakeModel(FakeModel.Says("yes")));

        Assert.Equal("yes", await shop.AskAsync(streams, null, TestContext.Current.CancellationToken));
        Assert.Equal(ModelFailure.ContentFiltered, shop.Attempts[0].Failure);
    }

    [Fact]
    public async Task Ask_ModelLacksWhatTheCallNeeds_IsPassedOver()
    {
        var small = new FakeModel(FakeModel.Says("no"));
        using var shop = new ModelShop(static model => model with { Capabilities = model.Name == "a" ? ModelCapabilities.None : ModelCapabilities.Tools }, small, new FakeModel(FakeModel.Says("yes")));

        var answer = await shop.AskAsync(false, new ChatOptions { Tools = [AIFunctionFactory.Create(static () => 1, "one")] }, TestContext.Current.CancellationToken);

        Assert.Equal("yes", answer);
        Assert.Equal(0, small.Calls);
        Assert.Equal((ModelFailure.NotSuitable, 0), (shop.Attempts[0].Failure!.Value, shop.Attempts[0].Calls));
    }

    [Theory]
    [InlineData(ModelCapabilities.JsonSchema, "schema")]
    [InlineData(ModelCapabilities.JsonObject, "object")]
    [InlineData(ModelCapabilities.None, "none")]
    public async Task Ask_Schema_IsCutToWhatTheModelKeepsTo(ModelCapabilities capabilities, string expected)
    {
        var model = new FakeModel(FakeModel.Says("{}"));
        using var shop = new ModelShop(chat => chat with { Capabilities = capabilities, MaxOutputTokens = 100 }, model);
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("{}").RootElement), MaxOutputTokens = 500 };

        await shop.AskAsync(false, options, TestContext.Current.CancellationToken);

        var format = model.LastOptions!.ResponseFormat;
        Assert.Equal(expected, format switch { null => "none", ChatResponseFormatJson { Schema: not null } => "schema", _ => "object" });
        Assert.Equal(100, model.LastOptions.MaxOutputTokens);
        Assert.Equal(500, options.MaxOutputTokens);
    }

    [Fact]
    public async Task Stream_BreaksOffAfterContent_FailsWithoutASecondAnswer()
    {
        var second = new FakeModel(FakeModel.Says("other"));
        using var shop = new ModelShop(new FakeModel(FakeModel.Fails(() => Make("io"), "half ", "an ")), second);

        var failure = await Assert.ThrowsAsync<ModelException>(() => shop.AskAsync(true, null, TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.Network, failure.Failure);
        Assert.Equal(0, second.Calls);
        var attempt = Assert.Single(shop.Attempts);
        Assert.True(attempt is { Failure: ModelFailure.Network, IsEstimated: true, FirstToken: not null, Usage.OutputTokenCount: > 0 });
    }

    [Fact]
    public async Task Stream_BreaksOffWhileTheReaderCanStartOver_RestartsWithTheNextModel()
    {
        using var shop = new ModelShop(new FakeModel(FakeModel.Fails(() => Make("io"), "half ", "an ")), new FakeModel(FakeModel.Says("other")));
        shop.Call.CanRestart = true;

        Assert.Equal("other", await shop.AskAsync(true, null, TestContext.Current.CancellationToken));
        Assert.Equal([ModelFailure.Network, null], shop.Attempts.Select(attempt => attempt.Failure));
    }

    [Fact]
    public async Task Stream_ReaderStopsEarly_EndsTheVendorsStreamAndWritesDownWhatWasSpent()
    {
        var model = new FakeModel(FakeModel.Says("one ", "two ", "three "));
        using var shop = new ModelShop(model);

        await foreach (var update in shop.Client.GetStreamingResponseAsync(ModelShop.Question, new ModelCallOptions(shop.Call), TestContext.Current.CancellationToken))
        {
            if (update.Text.Length > 0)
            {
                break;
            }
        }

        Assert.Equal(0, model.OpenStreams);
        Assert.True(Assert.Single(shop.Attempts) is { Failure: null, IsEstimated: true, Usage.OutputTokenCount: 1 });
    }

    [Fact]
    public async Task Stream_VendorReportsUsage_IsTakenAsItIs()
    {
        var usage = new UsageDetails { InputTokenCount = 11, OutputTokenCount = 7 };
        using var shop = new ModelShop(new FakeModel(new FakeModel.Step { Chunks = ["x"], Usage = usage, Yields = true }));

        await shop.AskAsync(true, null, TestContext.Current.CancellationToken);

        var attempt = Assert.Single(shop.Attempts);
        Assert.Equal((11, 7, false), (attempt.Usage!.InputTokenCount, attempt.Usage.OutputTokenCount, attempt.IsEstimated));
    }

    [Fact]
    public async Task Stream_ModelCannotStream_GivesItsAnswerInOnePiece()
    {
        var model = new FakeModel(FakeModel.Says("whole ", "answer"));
        using var shop = new ModelShop(static chat => chat with { Capabilities = ModelCapabilities.None }, model);

        Assert.Equal("whole answer", await shop.AskAsync(true, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stream_ReadTwice_IsRefused()
    {
        using var shop = new ModelShop(new FakeModel(FakeModel.Says("x")));
        var stream = shop.Client.GetStreamingResponseAsync(ModelShop.Question, new ModelCallOptions(shop.Call), TestContext.Current.CancellationToken);
        await using var first = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_TenThousandTurnsPastAModelThatFailsInEveryWay_AllAreAnsweredOnce(bool streams)
    {
        const int Turns = 10_000;
        string[] ways = ["model:RateLimited", "model:Unavailable", "http:503", "http", "io", "timeout", "cancelled", "json", "http:401", "other"];
        var broken = new FakeModel([.. Enumerable.Range(0, 2 * Turns).Select(i => i % 3 == 0 ? FakeModel.Says(" ") : FakeModel.Fails(() => Make(ways[i % ways.Length])))]);
        var good = new FakeModel(FakeModel.Says("seven ", "days"));
        using var shop = new ModelShop(static model => model with { Resilience = new ModelResilience { RetryDelay = TimeSpan.Zero, MaxRetryDelay = TimeSpan.Zero } }, broken, good);
        for (var i = 0; i < Turns; i++)
        {
            shop.Time.Advance(TimeSpan.FromMilliseconds(100));
            Assert.Equal("seven days", await shop.AskAsync(streams, null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(Turns, good.Calls);
        Assert.Equal(2 * Turns, shop.Attempts.Count);
        Assert.InRange(broken.Calls, 10, Turns / 10);
        Assert.Contains(shop.Attempts, static attempt => attempt.Failure == ModelFailure.CircuitOpen);
    }

    private static Exception Make(string how) => how.Split(':') switch
    {
        ["model", var failure] => new ModelException(Enum.Parse<ModelFailure>(failure), "broken"),
        ["http", var status] => new HttpRequestException("secret-key", null, (HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
        ["http"] => new HttpRequestException("secret-key"),
        ["io"] => new IOException("secret-key"),
        ["timeout"] => new TimeoutException("secret-key"),
        ["cancelled"] => new TaskCanceledException("secret-key"),
        ["json"] => new JsonException("secret-key"),
        ["invalid"] => new InvalidOperationException("secret-key"),
        ["argument"] => new ArgumentException("secret-key"),
        _ => new NotSupportedException("secret-key"),
    };
}
