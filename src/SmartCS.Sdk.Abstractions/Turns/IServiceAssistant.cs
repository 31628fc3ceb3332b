namespace SmartCS.Sdk.Turns;

/// <summary>Serves shoppers: one message in, one traceable reply out.</summary>
/// <remarks>
/// Safe for concurrent use. The messages of one conversation are answered strictly in the order of the calls; different
/// conversations run in parallel. A repeated message id replays the stored reply. To have the whole reply at once, use
/// <see cref="ServiceAssistantExtensions.ReplyAsync"/>.
/// </remarks>
public interface IServiceAssistant
{
    /// <summary>Answers one message, giving out text as soon as it may be said.</summary>
    /// <param name="request">The message and who sent it where.</param>
    /// <param name="cancellationToken">Stops waiting and answering; a reply that was already committed stays committed.</param>
    /// <returns>Any number of text pieces, then exactly one update whose <see cref="ReplyUpdate.Completed"/> is the whole reply.</returns>
    /// <exception cref="ArgumentException">A required identity of <paramref name="request"/> is missing.</exception>
    /// <exception cref="Merchants.UnknownMerchantException">No merchant has the id of the request.</exception>
    /// <exception cref="SmartCustomerServiceException">A store failed; the message may be sent again with the same id.</exception>
    IAsyncEnumerable<ReplyUpdate> ReplyStreamingAsync(TurnRequest request, CancellationToken cancellationToken = default);
}
