using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Says for each call of a host what it is for, and has it recorded what the call took.</summary>
internal sealed class MerchantChatClient(IChatClient pipeline, MerchantProfile profile, ModelPurpose purpose, ConversationId? conversation, Action<ModelCall>? spent) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var known = For(options);
        try
        {
            return await pipeline.GetResponseAsync(messages, known, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Report(known.Call);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var known = For(options);
        try
        {
            await foreach (var update in pipeline.GetStreamingResponseAsync(messages, known, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            Report(known.Call);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose()
    {
        // The pipeline is everybody's.
    }

    private void Report(ModelCall call)
    {
        if (call.Attempts.Count > 0)
        {
            spent?.Invoke(call);
        }
    }

    // Which vendor's model it is, the profile says; a host's own choice would be sent to whichever vendor comes first.
    private ModelCallOptions For(ChatOptions? options) =>
        new(new ModelCall { Profile = profile, Purpose = purpose, Conversation = conversation, Models = profile.Models.For(purpose) }, options) { ModelId = null };
}
