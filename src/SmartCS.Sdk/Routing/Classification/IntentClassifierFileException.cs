namespace SmartCS.Sdk.Routing;

/// <summary>A saved <see cref="IntentClassifier"/> cannot be used: not such a file, another version, truncated or damaged.</summary>
public sealed class IntentClassifierFileException : SmartCustomerServiceException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What is wrong with the file.</param>
    /// <param name="innerException">The cause, if any.</param>
    public IntentClassifierFileException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
