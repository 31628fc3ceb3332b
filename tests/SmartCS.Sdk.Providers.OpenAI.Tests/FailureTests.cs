using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class FailureTests
{
    // What a shopper wrote; vendors repeat it in their errors.
    private const string Question = "我的手机号是13812345678";

    [Theory]
    [InlineData(400, """{"error":{"message":"bad","type":"invalid_request_error","code":null}}""", ModelFailure.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"This model's maximum context length is 8192 tokens.","code":"context_length_exceeded"}}""", ModelFailure.TooLong)]
    [InlineData(400, """{"error":{"message":"Range of input length should be [1, 30720]","type":"invalid_request_error"}}""", ModelFailure.TooLong)]
    [InlineData(400, """{"error":{"message":"输入过长","code":"1261"}}""", ModelFailure.TooLong)]
    [InlineData(400, """{"error":{"code":"data_inspection_failed","message":"Input data may contain inappropriate content."}}""", ModelFailure.ContentFiltered)]
    [InlineData(400, """{"code":"Arrearage","message":"Access denied, please make sure your account is in good standing."}""", ModelFailure.QuotaExceeded)]
    [InlineData(401, """{"error":{"message":"Incorrect API key provided: sk-Secret-0123456789abcdef","type":"invalid_request_error","code":"invalid_api_key"}}""", ModelFailure.Unauthorized)]
    [InlineData(402, """{"error":{"message":"Insufficient Balance","type":"unknown_error"}}""", ModelFailure.QuotaExceeded)]
    [InlineData(403, "<html><h1>403 Forbidden</h1></html>", ModelFailure.Unauthorized)]
    [InlineData(403, """{"error":{"code":"AllocationQuota.FreeTierOnly","message":"The free tier has been used up"}}""", ModelFailure.QuotaExceeded)]
    [InlineData(404, """{"error":{"message":"The model does not exist","code":"model_not_found"}}""", ModelFailure.InvalidRequest)]
    [InlineData(408, "", ModelFailure.TimedOut)]
    [InlineData(413, "", ModelFailure.TooLong)]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"field required"}]}""", ModelFailure.InvalidRequest)]
    [InlineData(429, """{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}""", ModelFailure.RateLimited)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}}""", ModelFailure.QuotaExceeded)]
    [InlineData(429, """{"error":{"message":"Your account is suspended","type":"exceeded_current_quota_error"}}""", ModelFailure.QuotaExceeded)]
    [InlineData(429, "{broken", ModelFailure.RateLimited)]
    [InlineData(500, """{"error":{"message":"oops","type":"server_error"}}""", ModelFailure.Unavailable)]
    [InlineData(502, "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", ModelFailure.Unavailable)]
    [InlineData(503, """{"error":{"message":"The engine is currently overloaded","type":"engine_overloaded_error"}}""", ModelFailure.RateLimited)]
    [InlineData(503, "upstream connect error", ModelFailure.Unavailable)]
    [InlineData(504, "", ModelFailure.TimedOut)]
    [InlineData(529, "", ModelFailure.Unavailable)]
    [InlineData(599, "\"just words\"", ModelFailure.Unavailable)]
    [InlineData(302, "", ModelFailure.InvalidRequest)]
    public async Task Call_RefusedByStatus_FailsForThatReason(int status, string body, ModelFailure expected)
    {
        await using var server = RawServer.Status(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        var vendor = body.Contains("1261", StringComparison.Ordinal) ? VendorPresets.Zhipu : VendorPresets.DashScope;

        var whole = await Assert.ThrowsAsync<ModelException>(() => Calls.AskAsync(server, vendor: vendor));
        var streamed = await Assert.ThrowsAsync<ModelException>(() => Calls.StreamAsync(server, vendor: vendor));

        Assert.Equal((expected, expected, (int?)status, (int?)status), (whole.Failure, streamed.Failure, whole.StatusCode, streamed.StatusCode));
        Assert.DoesNotContain(Calls.Key, whole.ToString());
    }

    [Theory]
    [InlineData("""{"error":{"message":"boom","type":"server_error","code":null}}""", ModelFailure.Unavailable)]
    [InlineData("""{"error":{"message":"Rate limit","code":429}}""", ModelFailure.RateLimited)]
    [InlineData("""{"error":{"message":"slow","code":"rate_limit_exceeded"}}""", ModelFailure.RateLimited)]
    [InlineData("""{"error":"Internal Server Error"}""", ModelFailure.Unavailable)]
    [InlineData("""{"object":"error","message":"too many tokens for the context window","code":400}""", ModelFailure.TooLong)]
    [InlineData("""{"code":"DataInspectionFailed","message":"Output data may contain inappropriate content."}""", ModelFailure.ContentFiltered)]
    [InlineData("""{"error":{"message":"上游异常","code":"1234"},"choices":[]}""", ModelFailure.Unavailable)]
    [InlineData("""{"id":"c-1","choices":[{"delta":{"content":""},"finish_reason":"error"}],"error":{"code":502,"message":"Provider disconnected"}}""", ModelFailure.Unavailable)]
    public async Task Call_ErrorInsideAnAnswer_FailsForThatReason(string error, ModelFailure expected)
    {
        await using var first = RawServer.Answer(Wire.Event(error));
        await using var later = RawServer.Answer(Wire.Text("您") + Wire.Event(error) + Wire.Done);
        await using var bare = RawServer.Answer(Wire.Text("您") + error + "\n\n");
        await using var named = RawServer.Answer(Wire.Text("您") + "event: error\n" + Wire.Event(error));
        await using var whole = RawServer.Status(200, error);

        Assert.Equal(expected, (await Calls.FailsStreamingAsync(first)).Failure);
        Assert.Equal(expected, (await Calls.FailsStreamingAsync(later)).Failure);
        Assert.Equal(expected, (await Calls.FailsStreamingAsync(bare)).Failure);
        Assert.Equal(expected, (await Calls.FailsStreamingAsync(named)).Failure);
        Assert.Equal(expected, (await Calls.FailsAsync(whole)).Failure);
    }

    [Fact]
    public async Task Call_CodesOfTheVendor_AreKnown()
    {
        await using var minimax = RawServer.Status(200, """{"id":"x","choices":null,"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}}""");
        await using var spark = RawServer.Status(200, """{"code":11200,"message":"AppIdNoAuthError","sid":"s"}""");
        await using var list = RawServer.Status(200, """[{"error":{"code":429,"message":"slow"}}]""");

        Assert.Equal(ModelFailure.QuotaExceeded, (await Assert.ThrowsAsync<ModelException>(() => Calls.AskAsync(minimax, vendor: VendorPresets.MiniMax))).Failure);
        Assert.Equal(ModelFailure.Unauthorized, (await Assert.ThrowsAsync<ModelException>(() => Calls.AskAsync(spark, vendor: VendorPresets.Spark))).Failure);
        Assert.Equal(ModelFailure.RateLimited, (await Calls.FailsAsync(list)).Failure);
    }

    [Theory]
    [InlineData("<html><body>Welcome to nginx</body></html>", "web page")]
    [InlineData("  \r\n<!doctype html>", "web page")]
    [InlineData("", "empty")]
    [InlineData("upstream connect error or disconnect", "empty")]
    [InlineData("{", "not JSON")]
    [InlineData("{}", "empty")]
    [InlineData("[]", "not one")]
    [InlineData("""{"choices":[]}""", "empty")]
    [InlineData("""{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}""", "empty")]
    [InlineData("""{"choices":[{"message":{"content":" \n"},"finish_reason":"stop"}]}""", "empty")]
    [InlineData("data: {\"choices\":[{\"delta\":{\"content\":\"您\"}}\n\ndata: [DONE]\n\n", "not JSON")]
    [InlineData("data: [DONE]\n\n", "empty")]
    public async Task Call_UnreadableAnswer_IsInvalid(string body, string expected)
    {
        await using var server = RawServer.Answer(body);

        var whole = await Calls.FailsAsync(server);
        var streamed = await Calls.FailsStreamingAsync(server);

        Assert.Equal((ModelFailure.InvalidResponse, ModelFailure.InvalidResponse), (whole.Failure, streamed.Failure));
        Assert.Contains(expected, whole.Message);
        Assert.True(whole.IsTransient);
    }

    [Fact]
    public async Task Stream_CutOff_IsNotTakenForWhole()
    {
        await using var server = RawServer.Answer(Wire.Text("您好，退款"));

        Assert.Equal(ModelFailure.Network, (await Calls.FailsStreamingAsync(server)).Failure);
    }

    [Theory]
    [InlineData("insufficient_system_resource")]
    [InlineData("network_error")]
    [InlineData("error")]
    public async Task Stream_BrokenOffByTheVendor_IsUnavailable(string reason)
    {
        await using var server = RawServer.Answer(Wire.Text("您好") + Wire.Finish(reason) + Wire.Done);

        Assert.Equal(ModelFailure.Unavailable, (await Calls.FailsStreamingAsync(server)).Failure);
    }

    [Fact]
    public async Task Stream_Reset_IsANetworkFailure()
    {
        await using var server = RawServer.Answering(async connection =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.SendAsync("5\r\ndata:\r\n");
            connection.Reset();
        });

        Assert.Equal(ModelFailure.Network, (await Calls.FailsStreamingAsync(server)).Failure);
        Assert.Equal(ModelFailure.Network, (await Calls.FailsAsync(server)).Failure);
    }

    [Fact]
    public async Task Call_NobodyListens_IsANetworkFailure()
    {
        Uri endpoint;
        await using (var server = RawServer.Answer(""))
        {
            endpoint = server.Endpoint;
        }

        using var client = new OpenAICompatibleChatClient(new OpenAICompatibleOptions { Model = "m", ApiKey = Calls.Key, Endpoint = endpoint });

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.Network, failure.Failure);
    }

    [Fact]
    public async Task Call_NoTlsThere_IsANetworkFailure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var refusal = Task.Run(async () =>
        {
            using var caller = await listener.AcceptTcpClientAsync();
            await caller.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        });
        var endpoint = new UriBuilder(Uri.UriSchemeHttps, "localhost", ((IPEndPoint)listener.LocalEndpoint).Port, "/v1").Uri;
        using var client = new OpenAICompatibleChatClient(new OpenAICompatibleOptions { Model = "m", ApiKey = Calls.Key, Endpoint = endpoint });

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken));

        await refusal;
        Assert.Equal(ModelFailure.Network, failure.Failure);
    }

    [Fact]
    public async Task Stream_BadCompression_IsInvalid()
    {
        await using var server = RawServer.Answer("no gzip at all", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip");

        Assert.Equal(ModelFailure.InvalidResponse, (await Calls.FailsStreamingAsync(server)).Failure);
    }

    [Fact]
    public async Task Call_AnswerThatGrowsWhenUnpacked_IsStoppedAtTheLimit()
    {
        using var memory = new MemoryStream();
        await using (var pack = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            zeros.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 64; i++)
            {
                pack.Write(zeros);
            }
        }

        await using var server = RawServer.Raw(Wire.Bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"), memory.ToArray());
        var options = Calls.Options(server);
        options.MaxResponseBytes = 4 << 20;
        using var client = new OpenAICompatibleChatClient(options);

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.InvalidResponse, failure.Failure);
        Assert.Contains("longer than 4194304 bytes", failure.Message);
    }

    [Theory]
    [InlineData("\r\nRetry-After: 7", 7_000)]
    [InlineData("\r\nRetry-After: 0.5", 500)]
    [InlineData("\r\nretry-after-ms: 250\r\nRetry-After: 7", 250)]
    [InlineData("\r\nRetry-After: Thu, 01 Jan 2026 00:00:30 GMT", 30_000)]
    [InlineData("\r\nRetry-After: Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    [InlineData("\r\nRetry-After: 99999999999999999999", 86_400_000)]
    [InlineData("\r\nRetry-After: soon", null)]
    [InlineData("\r\nRetry-After: -5", null)]
    [InlineData("", null)]
    public async Task Call_RetryAfter_IsPassedOn(string header, int? milliseconds)
    {
        await using var server = RawServer.Status(429, "{}", headers: header);
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var client = new OpenAICompatibleChatClient(Calls.Options(server), timeProvider: clock);

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(milliseconds is null ? null : TimeSpan.FromMilliseconds(milliseconds.Value), failure.RetryAfter);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_CancelledWhileWaiting_IsCancelled(bool headIsSent)
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = RawServer.Answering(async connection =>
        {
            if (headIsSent)
            {
                await connection.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            }

            await cancellation.CancelAsync();
            await connection.HangAsync();
        });
        using var client = new OpenAICompatibleChatClient(Calls.Options(server));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("?", cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task Call_TimeLimitOfTheHostsClient_IsATimeOut()
    {
        await using var server = RawServer.Answering(connection => connection.HangAsync());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = new OpenAICompatibleChatClient(Calls.Options(server), http);

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ModelFailure.TimedOut, failure.Failure);
    }

    [Fact]
    public async Task Call_Redirected_DoesNotFollow()
    {
        await using var thief = RawServer.Status(200, Wire.Whole("\"content\":\"stolen\""));
        await using var server = RawServer.Status(307, "", headers: $"\r\nLocation: {thief.Endpoint}");

        var failure = await Calls.FailsAsync(server);

        Assert.Equal(ModelFailure.InvalidRequest, failure.Failure);
        Assert.Contains("Endpoint", failure.Message);
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public async Task Call_AnyFailure_RepeatsNeitherKeyNorQuestionNorVendor()
    {
        var texts = new[] { "{}", $"Bearer {Calls.Key} said {Question}", "13812345678", Calls.Key, Calls.Key[..12], "<html>" + Question };
        foreach (var status in new[] { 200, 400, 401, 429, 500 })
        {
            foreach (var text in texts)
            {
                foreach (var body in new[] { text, $$$"""{"error":{"message":"{{{text}}}","code":"{{{text}}}","type":"{{{text}}}","param":"{{{text}}}"}}""", $$"""{"code":"{{text}}","message":"{{text}}"}""" })
                {
                    await using var server = RawServer.Status(status, body, headers: $"\r\nRetry-After: {text}\r\nX-Request-Id: {text}");
                    foreach (var failure in new[] { await Assert.ThrowsAsync<ModelException>(() => Calls.AskAsync(server, question: Question)), await Assert.ThrowsAsync<ModelException>(() => Calls.StreamAsync(server, question: Question)) })
                    {
                        var told = failure + string.Concat(failure.Data.Values.Cast<object?>());
                        Assert.DoesNotContain("Secret", told);
                        Assert.DoesNotContain("13812345678", told);
                        Assert.DoesNotContain("手机", told);
                    }
                }
            }
        }
    }
}
