using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>What became of one request of a message.</summary>
/// <param name="Reply">What to say to it, with the stages of its handling.</param>
/// <param name="Request">The request, with the commands that were executed.</param>
/// <param name="Retrieval">The time spent searching.</param>
/// <param name="Evidence">What a model was given to read.</param>
/// <param name="IsFromFlow">Whether a flow had the last word.</param>
internal readonly record struct HandledRequest(Reply Reply, RoutedRequest Request, TimeSpan Retrieval, IReadOnlyList<SearchHit> Evidence, bool IsFromFlow = false);
