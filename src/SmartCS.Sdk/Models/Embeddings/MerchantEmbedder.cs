using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>What embeds for one merchant at one moment.</summary>
internal readonly struct MerchantEmbedder(EntryEmbedder? embedder, MerchantProfile? profile, Func<MerchantProfile, string, string>? mask, Action<ModelCall>? spent)
{
    /// <summary>The space of the vectors; null where the merchant's knowledge is found by words alone.</summary>
    public string? Space => embedder?.Space;

    /// <summary>The vectors of the approved entries among changes, by revision number.</summary>
    public async Task<IReadOnlyDictionary<long, ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<KnowledgeRevision> changes, CancellationToken cancellationToken)
    {
        if (embedder is null)
        {
            return EntryEmbedder.NoVectors;
        }

        var call = NewCall();
        try
        {
            return await embedder.EmbedAsync(changes, NewOptions(call), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Report(call);
        }
    }

    /// <summary>The vectors of the merchant's own texts, in their order; null where the model fails on any of them.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>?> EmbedAllAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        if (embedder is null)
        {
            return null;
        }

        var call = NewCall();
        try
        {
            return await embedder.EmbedAllAsync(texts, NewOptions(call), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Report(call);
        }
    }

    /// <summary>The vector of a question, masked before it leaves the process; null where there is none.</summary>
    public async ValueTask<ReadOnlyMemory<float>?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        if (embedder is null)
        {
            return null;
        }

        var call = NewCall();
        try
        {
            var text = mask is not null && profile is not null ? mask(profile, question) : question;
            return await embedder.EmbedAsync(text, NewOptions(call), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Report(call);
        }
    }

    private static ModelEmbeddingOptions? NewOptions(ModelCall? call) => call is null ? null : new ModelEmbeddingOptions(call);

    private ModelCall? NewCall() => profile is null || spent is null ? null : new ModelCall { Profile = profile, Purpose = ModelPurpose.Embed, Models = profile.Models.Embed };

    private void Report(ModelCall? call)
    {
        if (call is { Attempts.Count: > 0 })
        {
            spent!(call);
        }
    }
}
