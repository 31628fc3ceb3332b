using System.Globalization;
using System.Net.Http.Headers;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Makes the failures of calls. None holds a key, a prompt or a vendor's words.</summary>
internal static class Failures
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static ModelException Status(VendorConnection connection, HttpResponseMessage response, VendorError error, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var advice = status is >= 300 and < 400 ? "; redirects are not followed, set Endpoint to the address itself" : string.Empty;
        return new(FailureKinds.Tell(status, error, connection.ErrorCodes), $"{connection.DisplayName} answered {status}{Code(connection, error)}{advice}.")
        {
            StatusCode = status,
            RetryAfter = RetryAfter(response.Headers, now),
        };
    }

    public static ModelException Inside(VendorConnection connection, VendorError error) =>
        new(FailureKinds.Tell(200, error, connection.ErrorCodes), $"{connection.DisplayName} reported an error inside its answer{Code(connection, error)}.") { StatusCode = 200 };

    public static ModelException Invalid(VendorConnection connection, string what) =>
        new(ModelFailure.InvalidResponse, $"The answer of {connection.DisplayName} {what}.") { StatusCode = 200 };

    /// <summary>What an exception of the transport means; null where it is not one, such as a cancellation by the caller.</summary>
    public static ModelException? Transport(VendorConnection connection, Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => cancellationToken.IsCancellationRequested ? null : new(ModelFailure.TimedOut, $"{connection.DisplayName} did not answer in time."),
        HttpRequestException { StatusCode: { } status } => new(FailureKinds.Tell((int)status, default, connection.ErrorCodes), $"{connection.DisplayName} answered {(int)status}.") { StatusCode = (int)status },
        HttpRequestException request => new(ModelFailure.Network, $"{connection.DisplayName} could not be reached: {Reason(request.HttpRequestError)}.", exception),
        HttpIOException broken => new(ModelFailure.Network, $"The connection to {connection.DisplayName} broke: {Reason(broken.HttpRequestError)}.", exception),
        InvalidDataException => new(ModelFailure.InvalidResponse, $"The answer of {connection.DisplayName} cannot be decompressed.", exception),
        IOException => new(ModelFailure.Network, $"The connection to {connection.DisplayName} broke.", exception),
        _ => null,
    };

    /// <summary>How long a vendor asks to wait; null where it does not say or says nonsense.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (Number(headers, "retry-after-ms") is { } milliseconds)
        {
            return Clamp(milliseconds / 1_000);
        }

        // Read as text: the framework's header type knows whole seconds only.
        if (Number(headers, "Retry-After") is { } seconds)
        {
            return Clamp(seconds);
        }

        return First(headers, "Retry-After") is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Clamp((date - now).TotalSeconds)
            : null;
    }

    private static string Code(VendorConnection connection, VendorError error) => error.CodeToShow(connection.Key) is { } code ? $" ({code})" : string.Empty;

    private static TimeSpan Clamp(double seconds) => seconds >= LongestWait.TotalSeconds ? LongestWait : TimeSpan.FromSeconds(Math.Max(seconds, 0));

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(First(headers, name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string? First(HttpResponseHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its name is not known",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no secure connection",
        HttpRequestError.ResponseEnded => "the answer ended early",
        HttpRequestError.ProxyTunnelError => "the proxy refused",
        _ => "the exchange failed",
    };
}
