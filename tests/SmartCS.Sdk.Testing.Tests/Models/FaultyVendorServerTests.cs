using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class FaultyVendorServerTests : IAsyncLifetime
{
    private const string Chat = "v1/chat/completions";
    private const string Messages = "v1/messages";
    private const int MostResets = 50;
    private readonly ManualTimeProvider _time = new();
    private readonly HttpClient _http = new();
    private FaultyVendorServer _server = null!;

    public static TheoryData<string, bool> Calls => new() { { Chat, false }, { Chat, true }, { Messages, false }, { Messages, true } };

    public async ValueTask InitializeAsync() => _server = await FaultyVendorServer.StartAsync(_time);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Requests_OfAnyKind_AreKeptAsTheyCame()
    {
        await _http.SendAsync(_server, Chat + "?api-version=1", Vendor.Chat(stream: true));

        var request = Assert.Single(_server.Requests);
        Assert.Equal((1, "POST", "/v1/chat/completions?api-version=1"), (request.Number, request.Method, request.Path));
        Assert.Equal($"Bearer {Vendor.Key}", request.Headers["authorization"]);
        Assert.True(request.IsStreaming);
        Assert.Equal("m-1", request.Model);
        Assert.Equal("可以退货吗?", request.Property("messages")!.Value[0].GetProperty("content").GetString());
        Assert.Equal(_time.GetUtcNow(), request.At);
    }

    [Fact]
    public async Task Behavior_ChosenQueuedAndDefault_ServeInThatOrder()
    {
        _server.Behavior = VendorBehavior.Says("default");
        _server.Choose = request => request.Number == 2 ? VendorBehavior.Says("chosen") : null;
        _server.Then(VendorBehavior.Says("first"), VendorBehavior.Status(503));

        Assert.Equal(["first", "chosen", "ServiceUnavailable", "default"], [await AskAsync(), await AskAsync(), await AskAsync(), await AskAsync()]);
        _server.Behavior = VendorBehavior.Status(500);
        Assert.Equal("InternalServerError", await AskAsync());
    }

    [Theory]
    [InlineData(Chat, 401, null, "invalid_api_key")]
    [InlineData(Chat, 402, null, "insufficient_balance")]
    [InlineData(Chat, 429, "insufficient_quota", "insufficient_quota")]
    [InlineData(Chat, 503, null, "service_unavailable")]
    [InlineData(Messages, 401, null, "authentication_error")]
    [InlineData(Messages, 429, null, "rate_limit_error")]
    [InlineData(Messages, 529, null, "overloaded_error")]
    [InlineData(Messages, 500, null, "api_error")]
    public async Task Status_Error_HasTheFormatsObjectAndRepeatsTheKey(string path, int status, string? code, string expected)
    {
        _server.Behavior = VendorBehavior.Status(status, code);

        var (response, text) = await _http.SendAsync(_server, path, Vendor.Chat(stream: true));

        var error = Vendor.Json(text).GetProperty("error");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(expected, new[] { error.GetProperty("type").GetString(), error.TryGetProperty("code", out var given) ? given.GetString() : null });
        Assert.Contains(Vendor.Key, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RateLimited_RetryAfter_IsSecondsDateOrNone()
    {
        _server.Then(VendorBehavior.RateLimited(TimeSpan.FromSeconds(7)), VendorBehavior.RateLimited(TimeSpan.FromSeconds(90), asDate: true), VendorBehavior.RateLimited());

        var seconds = (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false))).Response.Headers.RetryAfter;
        var date = (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false))).Response.Headers.RetryAfter;
        var none = (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false))).Response.Headers.RetryAfter;

        Assert.Equal(TimeSpan.FromSeconds(7), seconds!.Delta);
        Assert.Equal(_time.GetUtcNow().AddSeconds(90), date!.Date);
        Assert.Null(none);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ErrorInStream_AtStartAndMidway_ComesWithStatus200(string path, bool stream)
    {
        _server.Then(VendorBehavior.Fails(VendorFault.ErrorInStreamAtStart), VendorBehavior.Fails(VendorFault.ErrorInStreamMidway));

        var (start, atStart) = await _http.SendAsync(_server, path, Vendor.Chat(stream));
        var (_, midway) = await _http.SendAsync(_server, path, Vendor.Chat(stream));

        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        var events = stream ? Vendor.Events(midway) : [Vendor.Json(midway)];
        Assert.True((stream ? Assert.Single(Vendor.Events(atStart)) : Vendor.Json(atStart)).TryGetProperty("error", out _));
        Assert.True(events[^1].TryGetProperty("error", out _));
        Assert.Equal(stream, events.Count > 2);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(502)]
    public async Task HtmlPage_AnyStatus_IsHtml(int status)
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.HtmlPage) with { StatusCode = status };

        var (response, text) = await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true));

        Assert.Equal((status, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<!DOCTYPE html>", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ResetBeforeHeaders_Request_FailsWithoutAStatus(string path, bool stream)
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.ResetBeforeHeaders);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _http.SendAsync(_server, path, Vendor.Chat(stream)));

        Assert.Null(failure.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task ResetMidBody_Answer_BreaksAfterItsFirstHalf(string path, bool stream)
    {
        var (_, whole) = await _http.SendAsync(_server, path, Vendor.Chat(stream));
        _server.Behavior = VendorBehavior.Fails(VendorFault.ResetMidBody);
        var read = new MemoryStream();
        for (var attempt = 0; attempt < MostResets && read.Length == 0; attempt++)
        {
            // Never an answer; and where the reset overtakes what was sent, which a busy machine has not read yet, not even its beginning.
            var failure = await Record.ExceptionAsync(ReadAsync);
            Assert.True(failure is IOException or HttpRequestException, $"{failure}");
        }

        Assert.InRange(read.Length, 1, Encoding.UTF8.GetByteCount(whole) - 1);

        async Task ReadAsync()
        {
            using var request = Vendor.Request(_server, path, Vendor.Chat(stream));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.CopyToAsync(read);
        }
    }

    [Theory]
    [InlineData(VendorFault.Hang)]
    [InlineData(VendorFault.HangMidBody)]
    public async Task Hang_CallerGivesUp_IsCountedAndLeavesNothing(VendorFault fault)
    {
        _server.Behavior = VendorBehavior.Fails(fault);
        using var cancellation = new CancellationTokenSource();
        using var request = Vendor.Request(_server, Chat, Vendor.Chat(stream: true));
        var call = ReadAsync();
        await Until(() => _time.PendingTimers == 0 && _server.ActiveRequests == 1);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Until(() => _server is { AbandonedRequests: 1, ActiveRequests: 0 });

        async Task ReadAsync()
        {
            using var response = await _http.SendAsync(request, cancellation.Token);
        }
    }

    [Fact]
    public async Task Dispose_WhileRequestsHang_BreaksThem()
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.Hang);
        var call = _http.SendAsync(_server, Chat, Vendor.Chat(stream: true));
        await Until(() => _server.ActiveRequests == 1);

        await _server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task TruncatedJson_Answer_EndsInsideOfIt(string path, bool stream)
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.TruncatedJson);

        var (response, text) = await _http.SendAsync(_server, path, Vendor.Chat(stream));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.ThrowsAny<JsonException>(() => stream ? Vendor.Events(text) : [Vendor.Json(text)]);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EmptyBody_Answer_HasNoByte(string path, bool stream)
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.EmptyBody);

        var (response, text) = await _http.SendAsync(_server, path, Vendor.Chat(stream));

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, text));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task OversizedBody_Answer_IsValidAndThatLong(string path, bool stream)
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.OversizedBody) with { OversizedBytes = 3_000_001 };

        var (_, text) = await _http.SendAsync(_server, path, Vendor.Chat(stream));

        Assert.NotEmpty(stream ? Vendor.Events(text) : [Vendor.Json(text)]);
        Assert.Equal(3_000_001, text.Split('"').Max(part => part.Length));
    }

    [Fact]
    public async Task SlowDrip_Stream_FollowsTheClock()
    {
        _server.Behavior = VendorBehavior.Says("a", "b") with { FirstByte = TimeSpan.FromSeconds(2), BetweenChunks = TimeSpan.FromSeconds(1) };
        using var request = Vendor.Request(_server, Chat, Vendor.Chat(stream: true));
        var call = _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await Until(() => _time.PendingTimers == 1);
        Assert.False(call.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(2));
        using var response = await call;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Contains("role", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await reader.ReadLineAsync();
        var next = reader.ReadLineAsync();
        await Until(() => _time.PendingTimers == 1);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("\"a\"", await next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Total_Answer_EndsExactlyThen(bool stream)
    {
        _server.Behavior = VendorBehavior.Says("a", "b") with { FirstByte = TimeSpan.FromSeconds(0.5), Total = TimeSpan.FromSeconds(2) };
        var start = _time.GetUtcNow();
        var call = _http.SendAsync(_server, Chat, Vendor.Chat(stream));
        var step = TimeSpan.FromMilliseconds(50);
        while (_time.GetUtcNow() - start < TimeSpan.FromSeconds(2) - step)
        {
            await Until(() => _time.PendingTimers == 1);
            _time.Advance(step);
        }

        await Until(() => _time.PendingTimers == 1);
        Assert.False(call.IsCompleted);
        _time.Advance(step);

        Assert.Equal(HttpStatusCode.OK, (await call).Response.StatusCode);
    }

    [Fact]
    public async Task Addresses_ThatRefuse_RefuseEachInItsWay()
    {
        var untrusted = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(_server.UntrustedAddress));
        var handshake = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(_server.HandshakeRefusingAddress));
        var connection = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(_server.ConnectionRefusingAddress));

        Assert.Equal((HttpRequestError.SecureConnectionError, HttpRequestError.SecureConnectionError), (untrusted.HttpRequestError, handshake.HttpRequestError));
        Assert.Equal(HttpRequestError.ConnectionError, connection.HttpRequestError);
        using var trusting = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=smartcs.testing" } });
        using var request = Vendor.Request(_server, Chat, Vendor.Chat(stream: false), _server.UntrustedAddress);
        Assert.Equal(HttpStatusCode.OK, (await trusting.SendAsync(request)).StatusCode);
        Assert.Equal(1, _server.RequestCount);
    }

    [Fact]
    public async Task Streams_ManyAtOnce_AllComplete()
    {
        const int streams = 300;
        _server.KeepsRequests = false;
        _server.Choose = request => request.Number <= streams ? VendorBehavior.Ok with { FirstByte = TimeSpan.FromSeconds(1) } : null;
        var calls = Enumerable.Range(0, streams).Select(_ => _http.SendAsync(_server, Chat, Vendor.Chat(stream: true))).ToList();
        await Until(() => _time.PendingTimers == streams);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.All(await Task.WhenAll(calls), result => Assert.EndsWith("[DONE]\n\n", result.Text, StringComparison.Ordinal));
        Assert.Equal(streams, _server.MostActiveRequests);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task UnknownPath_Request_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(_server, "v2/other", Vendor.Chat(stream: false))).Response.StatusCode);

    private async Task<string> AskAsync()
    {
        var (response, text) = await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false));
        return response.IsSuccessStatusCode
            ? Vendor.Json(text).GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!
            : response.StatusCode.ToString();
    }

    private async Task SendAsync(Uri address)
    {
        using var request = Vendor.Request(_server, Chat, Vendor.Chat(stream: false), address);
        using var response = await _http.SendAsync(request);
    }

    // The server's own threads have to get there; nothing is asserted on how long they take.
    private static async Task Until(Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!reached())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
