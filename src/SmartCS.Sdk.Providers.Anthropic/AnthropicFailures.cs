using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Anthropic.Exceptions;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>
/// Makes the failures of calls. None holds a key, a prompt or the vendor's words, nor the package's exceptions as a cause:
/// those repeat the vendor's answer.
/// </summary>
internal static class AnthropicFailures
{
    // Error objects have a few hundred bytes; what is longer is none.
    private const int LongestError = 64 << 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>What an answer with an error's status means.</summary>
    public static async Task<ModelException> StatusAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var (type, message) = await ReadErrorAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var advice = status is >= 300 and < 400 ? "; redirects are not followed, set BaseUrl to the address itself" : string.Empty;
        return new ModelException(Tell(status, type, message), string.Create(CultureInfo.InvariantCulture, $"Anthropic answered {status}{advice}."))
        {
            StatusCode = status,
            RetryAfter = RetryAfter(response.Headers, now),
        };
    }

    public static ModelException Invalid(string what) => new(ModelFailure.InvalidResponse, $"The answer of Anthropic {what}.") { StatusCode = 200 };

    public static ModelException EndedEarly() => new(ModelFailure.Network, "The answer of Anthropic ended before it was complete.") { StatusCode = 200 };

    /// <summary>What an exception of the package or the transport means; null where it is to pass, such as a cancellation by the caller.</summary>
    public static ModelException? Translate(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ModelException => null,
        _ when cancellationToken.IsCancellationRequested && exception is OperationCanceledException => null,
        OperationCanceledException or TimeoutException => new(ModelFailure.TimedOut, "Anthropic did not answer in time."),
        AnthropicSseException inside => Inside(inside),
        AnthropicIOException broken => Broken(broken.InnerException),
        HttpRequestException broken => Broken(broken),
        AnthropicInvalidDataException or JsonException or InvalidDataException => Invalid("cannot be read"),
        IOException => Broken(null),
        NotSupportedException or ArgumentException => new(ModelFailure.InvalidRequest, $"Anthropic's package cannot send the request ({exception.GetType().Name})."),
        _ => new(ModelFailure.Unknown, $"The call to Anthropic failed ({exception.GetType().Name})."),
    };

    private static ModelException Inside(AnthropicSseException exception)
    {
        var (type, message) = Describe(exception.Body);
        return new(Tell(200, type, message), "Anthropic reported an error inside its answer.") { StatusCode = 200 };
    }

    private static ModelException Broken(HttpRequestException? exception) => new(ModelFailure.Network, exception?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "Anthropic could not be reached: its name is not known.",
        HttpRequestError.ConnectionError => "Anthropic could not be reached: no connection.",
        HttpRequestError.SecureConnectionError => "Anthropic could not be reached: no secure connection.",
        HttpRequestError.ProxyTunnelError => "Anthropic could not be reached: the proxy refused.",
        _ => "The connection to Anthropic broke.",
    });

    // docs.claude.com/en/api/errors; 402 and 504 as the package names them. The words are only looked for where a status means several things.
    private static ModelFailure Tell(int status, string? type, string? message) => (type, status) switch
    {
        ("billing_error", _) or (_, 402) => ModelFailure.QuotaExceeded,
        ("request_too_large", _) or (_, 413) => ModelFailure.TooLong,
        ("authentication_error" or "permission_error", _) or (_, 401 or 403) => ModelFailure.Unauthorized,
        ("rate_limit_error", _) or (_, 429) => ModelFailure.RateLimited,
        ("timeout_error", _) or (_, 408 or 504) => ModelFailure.TimedOut,
        ("overloaded_error" or "api_error", 200 or >= 500) or (_, 409 or 425 or >= 500) => ModelFailure.Unavailable,
        ("invalid_request_error", _) or (_, 400 or 422) => ByWords(message),
        (_, >= 300) => ModelFailure.InvalidRequest,
        _ => ModelFailure.Unavailable,
    };

    private static ModelFailure ByWords(string? message)
    {
        var words = message ?? string.Empty;
        return words.Contains("credit balance", StringComparison.OrdinalIgnoreCase) || words.Contains("usage limits", StringComparison.OrdinalIgnoreCase) ? ModelFailure.QuotaExceeded
            : words.Contains("prompt is too long", StringComparison.OrdinalIgnoreCase) || words.Contains("context limit", StringComparison.OrdinalIgnoreCase) ? ModelFailure.TooLong
            : words.Contains("content filtering policy", StringComparison.OrdinalIgnoreCase) ? ModelFailure.ContentFiltered
            : ModelFailure.InvalidRequest;
    }

    private static async Task<(string? Type, string? Message)> ReadErrorAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var buffer = new byte[LongestError];
                var length = await stream.ReadAtLeastAsync(buffer, LongestError, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
                return Describe(document.RootElement);
            }
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidDataException or HttpRequestException)
        {
            // The status says enough.
            return (null, null);
        }
    }

    private static (string? Type, string? Message) Describe(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? (Text(error, "type"), Text(error, "message"))
            : (null, null);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values) || values.FirstOrDefault() is not { } text)
        {
            return null;
        }

        var wait = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? seconds
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? (date - now).TotalSeconds
            : double.NaN;
        return double.IsNaN(wait) ? null : wait >= LongestWait.TotalSeconds ? LongestWait : TimeSpan.FromSeconds(Math.Max(wait, 0));
    }
}
