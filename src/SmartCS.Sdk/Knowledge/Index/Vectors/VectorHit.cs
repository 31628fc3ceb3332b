namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A document that lies near a query.</summary>
/// <param name="Doc">The document's number, as its owner chose it.</param>
/// <param name="Similarity">The cosine similarity, -1 to 1, right to about 0.0001.</param>
internal readonly record struct VectorHit(int Doc, float Similarity);
