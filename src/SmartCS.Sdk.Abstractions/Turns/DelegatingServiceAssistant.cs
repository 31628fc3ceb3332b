namespace SmartCS.Sdk.Turns;

/// <summary>The base of decorators: passes every call to an inner assistant unless overridden.</summary>
public abstract class DelegatingServiceAssistant : IServiceAssistant
{
    /// <summary>Creates the decorator.</summary>
    /// <param name="innerAssistant">The assistant to pass calls to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="innerAssistant"/> is null.</exception>
    protected DelegatingServiceAssistant(IServiceAssistant innerAssistant)
    {
        ArgumentNullException.ThrowIfNull(innerAssistant);
        InnerAssistant = innerAssistant;
    }

    /// <summary>The assistant that calls are passed to.</summary>
    protected IServiceAssistant InnerAssistant { get; }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, CancellationToken cancellationToken = default) =>
        InnerAssistant.ReplyStreamingAsync(request, cancellationToken);
}
