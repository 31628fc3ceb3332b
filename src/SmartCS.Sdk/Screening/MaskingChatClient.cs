using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// Lets no personal data of one conversation reach a model: hides it in every text that goes out, in the arguments and results
/// of tools too, and puts it back into what comes, streamed or not. Content that it cannot read, such as images, audio and files,
/// is refused. The host's own raw requests (<see cref="ChatOptions.RawRepresentationFactory"/>) and the descriptions of tools go out as they are.
/// Safe for concurrent use where the inner client is.
/// </summary>
public sealed class MaskingChatClient : DelegatingChatClient
{
    private readonly PersonalDataMasker _masker;

    /// <summary>Wraps a client.</summary>
    /// <param name="innerClient">The client of the model.</param>
    /// <param name="masker">Of the conversation that is served; a client is for that one only.</param>
    public MaskingChatClient(IChatClient innerClient, PersonalDataMasker masker)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(masker);
        _masker = masker;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">A message has content that cannot be masked (<see cref="ModelFailure.InvalidRequest"/>).</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var response = await base.GetResponseAsync(Mask(messages), Mask(options), cancellationToken).ConfigureAwait(false);
        var contents = new ContentTransformer(_masker.Restore);
        return new ChatResponse([.. response.Messages.Select(message => contents.Received(message))])
        {
            AdditionalProperties = response.AdditionalProperties,
            ConversationId = response.ConversationId,
            CreatedAt = response.CreatedAt,
            FinishReason = response.FinishReason,
            ModelId = response.ModelId,
            RawRepresentation = response.RawRepresentation,
            ResponseId = response.ResponseId,
            Usage = response.Usage,
        };
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">A message has content that cannot be masked (<see cref="ModelFailure.InvalidRequest"/>).</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var restored = new RestoredStream(_masker);
        await foreach (var update in base.GetStreamingResponseAsync(Mask(messages), Mask(options), cancellationToken).ConfigureAwait(false))
        {
            yield return restored.Next(update);
        }

        if (restored.Rest() is { } rest)
        {
            yield return rest;
        }
    }

    private List<ChatMessage> Mask(IEnumerable<ChatMessage> messages)
    {
        var contents = new ContentTransformer(_masker.Mask);
        return [.. messages.Select(message => contents.Sent(message))];
    }

    private ChatOptions? Mask(ChatOptions? options)
    {
        if (options?.Instructions is not { } instructions || _masker.Mask(instructions) is var masked && ReferenceEquals(masked, instructions))
        {
            return options;
        }

        var clone = options.Clone();
        clone.Instructions = masked;
        return clone;
    }
}
