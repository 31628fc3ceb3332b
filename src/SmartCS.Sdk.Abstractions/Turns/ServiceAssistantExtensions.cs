namespace SmartCS.Sdk.Turns;

/// <summary>The aggregate form of <see cref="IServiceAssistant"/>.</summary>
public static class ServiceAssistantExtensions
{
    /// <summary>Answers one message and returns the whole reply.</summary>
    /// <param name="assistant">The assistant.</param>
    /// <param name="request">The message and who sent it where.</param>
    /// <param name="cancellationToken">Stops waiting and answering; a reply that was already committed stays committed.</param>
    /// <returns>The reply that the stream completed with.</returns>
    /// <exception cref="SmartCustomerServiceException">The stream ended without a completed reply, or as for the streaming form.</exception>
    public static async Task<Reply> ReplyAsync(this IServiceAssistant assistant, TurnRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        Reply? completed = null;
        await foreach (var update in assistant.ReplyStreamingAsync(request, cancellationToken).ConfigureAwait(false))
        {
            completed = update.Completed ?? completed;
        }

        return completed ?? throw new SmartCustomerServiceException("The assistant's stream ended without a completed reply; a decorator must pass on the last update.");
    }
}
