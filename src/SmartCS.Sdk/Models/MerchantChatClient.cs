using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Says for each call of a host what it is for.</summary>
internal sealed class MerchantChatClient(IChatClient pipeline, MerchantProfile profile, ModelPurpose purpose, ConversationId? conversation) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        pipeline.GetResponseAsync(messages, For(options), cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        pipeline.GetStreamingResponseAsync(messages, For(options), cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose()
    {
        // The pipeline is everybody's.
    }

    // Which vendor's model it is, the profile says; a host's own choice would be sent to whichever vendor comes first.
    private ModelCallOptions For(ChatOptions? options) =>
        new(new ModelCall { Profile = profile, Purpose = purpose, Conversation = conversation, Models = profile.Models.For(purpose) }, options) { ModelId = null };
}
