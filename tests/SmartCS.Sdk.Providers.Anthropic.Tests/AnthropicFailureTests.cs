using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.Anthropic.Tests;

public sealed class AnthropicFailureTests : AnthropicFixture
{
    public static TheoryData<int, string?, string?, ModelFailure> Statuses => new()
    {
        { 400, null, null, ModelFailure.InvalidRequest },
        { 400, null, "prompt is too long: 250000 tokens > 200000 maximum", ModelFailure.TooLong },
        { 400, null, "Your credit balance is too low to access the API.", ModelFailure.QuotaExceeded },
        { 400, null, "You have reached your specified API usage limits.", ModelFailure.QuotaExceeded },
        { 400, null, "Output blocked by content filtering policy", ModelFailure.ContentFiltered },
        { 401, null, null, ModelFailure.Unauthorized },
        { 402, null, null, ModelFailure.QuotaExceeded },
        { 403, null, null, ModelFailure.Unauthorized },
        { 404, null, null, ModelFailure.InvalidRequest },
        { 408, null, null, ModelFailure.TimedOut },
        { 413, null, null, ModelFailure.TooLong },
        { 418, null, null, ModelFailure.InvalidRequest },
        { 422, "invalid_request_error", null, ModelFailure.InvalidRequest },
        { 429, null, null, ModelFailure.RateLimited },
        { 500, null, null, ModelFailure.Unavailable },
        { 502, null, null, ModelFailure.Unavailable },
        { 503, null, null, ModelFailure.Unavailable },
        { 504, null, null, ModelFailure.TimedOut },
        { 529, null, null, ModelFailure.Unavailable },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Status_OfAnError_IsToldOnceAndWithoutTheVendorsWords(int status, string? code, string? message, ModelFailure expected)
    {
        Server.Behavior = VendorBehavior.Status(status, code) with { ErrorMessage = message };

        foreach (var stream in new[] { true, false })
        {
            var failure = await FailAsync(stream);

            Assert.Equal((expected, status), (failure.Failure, failure.StatusCode));
        }

        Assert.Equal(2, Server.RequestCount);
    }

    [Theory]
    [InlineData("authentication_error", ModelFailure.Unauthorized)]
    [InlineData("billing_error", ModelFailure.QuotaExceeded)]
    [InlineData("rate_limit_error", ModelFailure.RateLimited)]
    [InlineData("timeout_error", ModelFailure.TimedOut)]
    [InlineData("invalid_request_error", ModelFailure.InvalidRequest)]
    [InlineData("overloaded_error", ModelFailure.Unavailable)]
    [InlineData("error_of_the_future", ModelFailure.Unavailable)]
    public async Task ErrorEvent_InsideAnAnswer_IsToldByItsType(string type, ModelFailure expected)
    {
        Server.Then(VendorBehavior.Fails(VendorFault.ErrorInStreamAtStart) with { ErrorCode = type }, VendorBehavior.Fails(VendorFault.ErrorInStreamMidway) with { ErrorCode = type });

        var (atStart, nothing) = await StreamAsync();
        var (midway, text) = await StreamAsync();

        Assert.Equal((expected, expected), (atStart.Failure, midway.Failure));
        Assert.Equal(("", "您好，"), (nothing, text));
    }

    [Fact]
    public async Task RetryAfter_SecondsDateOrNone_IsRead()
    {
        var time = new ManualTimeProvider();
        await using var server = await FaultyVendorServer.StartAsync(time);
        server.Then(
            VendorBehavior.RateLimited(TimeSpan.FromSeconds(7)),
            VendorBehavior.RateLimited(TimeSpan.FromSeconds(90), asDate: true),
            VendorBehavior.RateLimited(),
            VendorBehavior.Status(529) with { RetryAfter = TimeSpan.FromDays(400) },
            VendorBehavior.Status(503) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "soon" } });
        using var client = Create(server.Address, time).Client;

        var waits = new List<TimeSpan?>();
        for (var i = 0; i < 5; i++)
        {
            waits.Add((await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, stream: i % 2 == 0))).RetryAfter);
        }

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(90), null, TimeSpan.FromDays(1), null], waits);
    }

    [Theory]
    [InlineData(VendorFault.HtmlPage, ModelFailure.InvalidResponse, ModelFailure.InvalidResponse)]
    [InlineData(VendorFault.EmptyBody, ModelFailure.InvalidResponse, ModelFailure.InvalidResponse)]
    [InlineData(VendorFault.TruncatedJson, ModelFailure.Network, ModelFailure.InvalidResponse)]
    [InlineData(VendorFault.ResetBeforeHeaders, ModelFailure.Network, ModelFailure.Network)]
    [InlineData(VendorFault.ResetMidBody, ModelFailure.Network, ModelFailure.Network)]
    [InlineData(VendorFault.ErrorInStreamAtStart, ModelFailure.Unavailable, ModelFailure.InvalidResponse)]
    public async Task Fault_OfAnAnswer_IsTold(VendorFault fault, ModelFailure streamed, ModelFailure whole)
    {
        Server.Behavior = VendorBehavior.Fails(fault);

        Assert.Equal(streamed, (await FailAsync(stream: true)).Failure);
        Assert.Equal(whole, (await FailAsync(stream: false)).Failure);
        Assert.Equal(2, Server.RequestCount);
    }

    [Fact]
    public async Task HtmlPage_WithAnErrorsStatus_IsToldByTheStatus()
    {
        Server.Behavior = VendorBehavior.Fails(VendorFault.HtmlPage) with { StatusCode = 502 };

        var failure = await FailAsync(stream: true);

        Assert.Equal((ModelFailure.Unavailable, 502), (failure.Failure, failure.StatusCode));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OversizedBody_Answer_IsGivenUp(bool stream)
    {
        Server.Behavior = VendorBehavior.Fails(VendorFault.OversizedBody) with { OversizedBytes = 1L << 40 };

        Assert.Equal(ModelFailure.InvalidResponse, (await FailAsync(stream)).Failure);
    }

    [Fact]
    public async Task Addresses_ThatRefuse_AreNetworkFailures()
    {
        foreach (var address in new[] { Server.UntrustedAddress, Server.HandshakeRefusingAddress, Server.ConnectionRefusingAddress })
        {
            using var client = Create(address).Client;

            Assert.Equal(ModelFailure.Network, Checked(await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, stream: true))).Failure);
            Assert.Equal(ModelFailure.Network, Checked(await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, stream: false))).Failure);
        }
    }

    [Theory]
    [InlineData(VendorFault.Hang, true)]
    [InlineData(VendorFault.Hang, false)]
    [InlineData(VendorFault.HangMidBody, true)]
    [InlineData(VendorFault.HangMidBody, false)]
    public async Task Cancellation_WhileTheVendorHangs_PassesThroughAndReachesIt(VendorFault fault, bool stream)
    {
        Server.Behavior = VendorBehavior.Fails(fault);
        using var cancellation = new CancellationTokenSource();
        var call = AskAsync(Client, stream, null, cancellation.Token);
        await Until(() => Server.ActiveRequests == 1);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Until(() => Server is { ActiveRequests: 0, AbandonedRequests: 1 });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Redirect_Answer_IsNotFollowed(bool stream)
    {
        Server.Then(VendorBehavior.Status(307) with { Headers = new Dictionary<string, string> { ["Location"] = Server.Address.ToString() } });

        var failure = await FailAsync(stream);

        Assert.Equal(307, failure.StatusCode);
        Assert.Contains("BaseUrl", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, Server.RequestCount);
    }

    [Theory]
    [InlineData("refusal", ModelFailure.ContentFiltered)]
    [InlineData("end_turn", ModelFailure.InvalidResponse)]
    public async Task Answer_WithoutAWord_FailsByItsReason(string reason, ModelFailure expected)
    {
        Server.Behavior = VendorBehavior.Says() with { FinishReason = reason, Reasoning = ["hm"] };

        Assert.Equal(expected, (await FailAsync(stream: true)).Failure);
        Assert.Equal(expected, (await FailAsync(stream: false)).Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_ThoughtsThatUsedUpItsTokens_IsTheCallersToJudge(bool stream)
    {
        Server.Behavior = VendorBehavior.Says() with { FinishReason = "max_tokens", Reasoning = ["hm"] };

        Assert.Equal(ChatFinishReason.Length, (await AskAsync(Client, stream)).FinishReason);
    }

    [Fact]
    public async Task Stream_WithoutAnEnd_IsBrokenOff()
    {
        Server.Behavior = VendorBehavior.Says("half") with { FinishReason = "", Quirks = WireQuirks.NoDone };

        var (failure, text) = await StreamAsync();

        Assert.Equal((ModelFailure.Network, "half"), (failure.Failure, text));
    }

    private async Task<ModelException> FailAsync(bool stream) => Checked(await Assert.ThrowsAsync<ModelException>(() => AskAsync(Client, stream)));

    private async Task<(ModelException Failure, string Text)> StreamAsync()
    {
        var text = string.Empty;
        var failure = await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var update in Client.GetStreamingResponseAsync(Question))
            {
                text += update.Text;
            }
        });
        return (Checked(failure), text);
    }

    // The server repeats the key and the end of the request in each error.
    private static ModelException Checked(ModelException failure)
    {
        var all = failure.ToString();
        Assert.All([Key, "SECRET", "13800138000", "退货", "vendor refuses", "127.0.0.1"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        return failure;
    }

    private static async Task Until(Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!reached())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
