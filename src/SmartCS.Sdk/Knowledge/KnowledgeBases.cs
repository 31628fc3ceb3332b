using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Gives the knowledge base of each merchant. Safe for concurrent use; a merchant that was never asked for costs nothing.</summary>
public sealed class KnowledgeBases
{
    private readonly ConcurrentDictionary<MerchantId, KnowledgeBase> _bases = new();
    private readonly Func<MerchantId, KnowledgeBase> _create;

    /// <summary>Joins a record and an index for every merchant.</summary>
    /// <param name="store">The record.</param>
    /// <param name="index">The index.</param>
    /// <param name="options">The process's settings.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    public KnowledgeBases(IKnowledgeStore store, IKnowledgeIndex index, IOptions<SmartCustomerServiceOptions> options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(options);
        _create = merchant => new KnowledgeBase(merchant, store, index, timeProvider, options.Value.KnowledgeFreshness);
    }

    /// <summary>The knowledge base of a merchant.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <exception cref="ArgumentException"><paramref name="merchant"/> is the default value.</exception>
    public KnowledgeBase For(MerchantId merchant) => _bases.GetOrAdd(merchant, _create);
}
