namespace SmartCS.Sdk;

/// <summary>The base of every failure that SmartCS.Sdk itself reports; wrong arguments are the BCL's exceptions.</summary>
public class SmartCustomerServiceException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What went wrong: the setting or input, its value, what is allowed. No secrets, no personal data.</param>
    /// <param name="innerException">The cause, if any.</param>
    public SmartCustomerServiceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the same call may succeed later without any change, such as after a lock or a network fault. Default false.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether <see cref="Exception.Message"/> may be shown to a shopper or given to a model. Default false.</summary>
    public bool IsSafeToShow { get; init; }
}
