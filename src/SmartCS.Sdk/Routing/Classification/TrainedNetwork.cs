namespace SmartCS.Sdk.Routing;

/// <summary>What a network learnt. Rows are padded to multiples of <see cref="VectorMath.Lanes"/>.</summary>
/// <param name="Hidden">How many hidden units it has.</param>
/// <param name="Embeddings">A row of hidden units for each feature.</param>
/// <param name="HiddenBias">One for each hidden unit.</param>
/// <param name="Output">A row of classes for each hidden unit.</param>
/// <param name="OutputBias">One for each class.</param>
internal sealed record TrainedNetwork(int Hidden, float[] Embeddings, float[] HiddenBias, float[] Output, float[] OutputBias);
