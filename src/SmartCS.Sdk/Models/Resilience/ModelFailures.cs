using System.Net;
using System.Security.Authentication;
using System.Text.Json;

namespace SmartCS.Sdk.Models;

/// <summary>Says why a call failed, whatever the client threw. Foreign exceptions are named by their type alone: their text may repeat a key or a prompt.</summary>
internal static class ModelFailures
{
    // What a model that is down does to every call, and what an account does that somebody must put right first.
    private static readonly bool[] OfTheVendor = [.. Enum.GetValues<ModelFailure>().Select(static failure => failure
        is ModelFailure.RateLimited or ModelFailure.Unavailable or ModelFailure.TimedOut or ModelFailure.Network or ModelFailure.InvalidResponse
        or ModelFailure.Unauthorized or ModelFailure.QuotaExceeded or ModelFailure.Unknown)];

    /// <summary>Whether the failure says that the next call is likely to fail as well, and so counts towards opening the circuit.</summary>
    public static bool IsOfTheVendor(ModelFailure failure) => OfTheVendor[(int)failure];

    /// <summary>The failure as one of ours.</summary>
    /// <param name="exception">What the client threw.</param>
    /// <param name="model">The model's name.</param>
    public static ModelException From(Exception exception, string model)
    {
        if (exception is ModelException known)
        {
            return known;
        }

        var inner = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        if (inner is ModelException innerKnown)
        {
            return innerKnown;
        }

        var status = (inner as HttpRequestException)?.StatusCode;
        var failure = status is { } code ? FromStatus(code) : FromType(inner);
        return new ModelException(failure, $"Model '{model}' failed: {failure} ({inner.GetType().Name}{(status is null ? string.Empty : $", status {(int)status}")}).") { StatusCode = (int?)status };
    }

    public static ModelException TimedOut(string model, TimeSpan limit, bool isFirstToken) =>
        new(ModelFailure.TimedOut, $"Model '{model}' gave no {(isFirstToken ? "first token" : "complete answer")} within {limit}.");

    public static ModelException Empty(string model) => new(ModelFailure.InvalidResponse, $"Model '{model}' gave an empty answer.");

    public static ModelException Filtered(string model) => new(ModelFailure.ContentFiltered, $"The vendor of model '{model}' withheld the answer.");

    private static ModelFailure FromStatus(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => ModelFailure.Unauthorized,
        402 => ModelFailure.QuotaExceeded,
        408 or 504 => ModelFailure.TimedOut,
        413 => ModelFailure.TooLong,
        429 => ModelFailure.RateLimited,
        >= 400 and < 500 => ModelFailure.InvalidRequest,
        >= 500 => ModelFailure.Unavailable,
        _ => ModelFailure.InvalidResponse,
    };

    private static ModelFailure FromType(Exception exception) => exception switch
    {
        // A client's own time limit shows as a cancellation that nobody asked for.
        OperationCanceledException or TimeoutException => ModelFailure.TimedOut,
        HttpRequestException or IOException or System.Net.Sockets.SocketException or AuthenticationException => ModelFailure.Network,
        UnauthorizedAccessException => ModelFailure.Unauthorized,
        ArgumentException => ModelFailure.InvalidRequest,
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or InvalidCastException => ModelFailure.InvalidResponse,
        _ => ModelFailure.Unknown,
    };
}
