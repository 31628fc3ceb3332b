namespace SmartCS.Sdk.Shopping;

/// <summary>A shop port threw or took too long. After a write it is unknown whether it was done.</summary>
public sealed class ShopPortException : SmartCustomerServiceException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="port">The port, such as <c>IOrderService</c>.</param>
    /// <param name="method">Its method.</param>
    /// <param name="what">What happened, without personal data.</param>
    /// <param name="cause">What the port threw; null where it took too long.</param>
    public ShopPortException(string port, string method, string what, Exception? cause = null)
        : base($"The shop port {port}.{method} {what}.")
    {
        Port = port;
        Method = method;
        Cause = cause;
    }

    /// <summary>The port, such as <c>IOrderService</c>.</summary>
    public string Port { get; }

    /// <summary>The port's method.</summary>
    public string Method { get; }

    /// <summary>
    /// What the port threw; null where it took too long. Not the <see cref="Exception.InnerException"/>, because a shop's own messages may hold
    /// personal data, which would then be in every log of this failure.
    /// </summary>
    public Exception? Cause { get; }
}
