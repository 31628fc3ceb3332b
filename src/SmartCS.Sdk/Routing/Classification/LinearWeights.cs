namespace SmartCS.Sdk.Routing;

/// <summary>What linear training learnt, in rows padded to multiples of <see cref="VectorMath.Lanes"/>.</summary>
/// <param name="Weights">A row of classes for each feature.</param>
/// <param name="Bias">One for each class.</param>
internal sealed record LinearWeights(float[] Weights, float[] Bias);
