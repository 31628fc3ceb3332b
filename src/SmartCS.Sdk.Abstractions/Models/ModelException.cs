namespace SmartCS.Sdk.Models;

/// <summary>A call to a model failed. The message never holds a key, a prompt or what the vendor repeated of them.</summary>
public sealed class ModelException : SmartCustomerServiceException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">What went wrong, without secrets and personal data.</param>
    /// <param name="innerException">The cause, if any.</param>
    public ModelException(ModelFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        IsTransient = failure is ModelFailure.RateLimited or ModelFailure.Unavailable or ModelFailure.TimedOut or ModelFailure.Network or ModelFailure.InvalidResponse or ModelFailure.CircuitOpen;
    }

    /// <summary>Why the call failed.</summary>
    public ModelFailure Failure { get; }

    /// <summary>The HTTP status that the vendor gave, if any.</summary>
    public int? StatusCode { get; init; }

    /// <summary>How long the vendor asks to wait, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
