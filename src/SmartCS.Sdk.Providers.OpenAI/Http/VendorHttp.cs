using System.Net;
using System.Net.Http.Headers;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Sends requests to one vendor and tells failures apart. Safe for concurrent use.</summary>
internal sealed class VendorHttp(VendorConnection connection, HttpClient? client, TimeProvider? time)
{
    // Enough for any vendor's error; the rest of a longer page is not worth reading.
    private const int LongestError = 64 * 1024;

    // The status is known already; words that do not come are not waited for.
    private static readonly TimeSpan ErrorPatience = TimeSpan.FromSeconds(2);

    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue Events = new("text/event-stream");

    private readonly HttpClient _client = client ?? SharedHttp.Client;
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public VendorConnection Connection => connection;

    public TimeProvider Time => _time;

    /// <summary>Sends a request; takes its JSON over.</summary>
    /// <returns>The answer, of which the head was read and which succeeded.</returns>
    /// <exception cref="ModelException">The call failed.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri address, PooledBuffer json, bool isStreaming, CancellationToken cancellationToken)
    {
        var content = new JsonContent(json);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        connection.AddHeaders(request);
        request.Headers.Accept.Add(isStreaming ? Events : Json);
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw Translate(exception, cancellationToken);
        }

        content.Release();
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var error = await ReadErrorAsync(response, cancellationToken).ConfigureAwait(false);
            throw Failures.Status(connection, response, error, _time.GetUtcNow());
        }
    }

    /// <summary>What is to be thrown in place of what the transport threw.</summary>
    public Exception Translate(Exception exception, CancellationToken cancellationToken)
    {
        // A connection that is torn down by a cancellation breaks in many ways; the caller asked for one.
        if (cancellationToken.IsCancellationRequested)
        {
            return exception as OperationCanceledException ?? new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }

        return Failures.Transport(connection, exception, cancellationToken) ?? exception;
    }

    private async Task<VendorError> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(ErrorPatience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                using var bytes = new AnswerBytes(stream, LongestError);
                while (await bytes.FillAsync(either.Token).ConfigureAwait(false))
                {
                }

                bytes.PeekFirst(isEnd: true);
                return VendorError.Parse(bytes.TakeRest());
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is ModelException or IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            // The status alone has to tell.
            return default;
        }
    }
}
