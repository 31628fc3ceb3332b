namespace SmartCS.Sdk.Routing;

/// <summary>What the trainer learnt: a row of weights for each feature and one bias for each intent, padded to the stride.</summary>
internal sealed record LinearWeights(float[] Weights, float[] Bias, int Stride);
