using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>What became of a message as a whole.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Retrieval">The time spent searching.</param>
/// <param name="Evidence">What a model was given to read.</param>
internal readonly record struct RoutedTurn(Reply Reply, TimeSpan Retrieval, IReadOnlyList<SearchHit> Evidence)
{
    public TurnAnswerer.Result ToResult() => new(Reply, Retrieval);
}
