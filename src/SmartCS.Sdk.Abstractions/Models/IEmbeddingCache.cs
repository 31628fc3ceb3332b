namespace SmartCS.Sdk.Models;

/// <summary>Keeps the vectors of knowledge entries, so that what did not change is not embedded, and paid for, again.</summary>
/// <remarks>
/// Only vectors of the merchants' own published knowledge are kept, never those of shoppers' messages. A vector depends on
/// its text and space alone, so merchants may share one. Safe for concurrent use. A cache may forget at any time; one that
/// fails is treated as if it held nothing.
/// </remarks>
public interface IEmbeddingCache
{
    /// <summary>Looks vectors up.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The vectors that are known, by key.</returns>
    ValueTask<IReadOnlyDictionary<EmbeddingKey, ReadOnlyMemory<float>>> FindAsync(IReadOnlyCollection<EmbeddingKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Keeps vectors.</summary>
    /// <param name="vectors">The vectors by key; they are not changed afterwards.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask StoreAsync(IReadOnlyDictionary<EmbeddingKey, ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken = default);
}
