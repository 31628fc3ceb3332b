namespace SmartCS.Sdk.Routing;

/// <summary>Joins what was trained into one <see cref="IntentNetwork"/>.</summary>
internal static class NetworkQuantiser
{
    /// <summary>Joins the networks and the linear model, half the score of each.</summary>
    public static IntentNetwork Join(TrainedNetwork[] networks, LinearWeights? linear, Vocabulary vocabulary, int classes)
    {
        var part = networks[0].Hidden;
        var hidden = networks.Length * part;
        var stride = networks[0].OutputBias.Length;
        var width = IntentNetwork.WidthOf(hidden, linear is null ? 0 : stride);
        var rows = new sbyte[vocabulary.Count * width];
        var largest = networks.Max(network => Largest(network.Embeddings, part, vocabulary));
        var hiddenScale = Scale(largest);
        for (var i = 0; i < networks.Length; i++)
        {
            Write(networks[i].Embeddings, part, vocabulary, hiddenScale, rows, width, i * part);
        }

        var linearScale = 0f;
        var linearShare = linear is null ? 0f : 0.5f;
        var outputBias = new float[stride];
        if (linear is not null)
        {
            var scale = Scale(Largest(linear.Weights, stride, vocabulary));
            Write(linear.Weights, stride, vocabulary, scale, rows, width, hidden);
            VectorMath.AddScaled(outputBias, linear.Bias, linearShare);
            linearScale = scale * linearShare;
        }

        var share = (1f - linearShare) / networks.Length;
        foreach (var network in networks)
        {
            VectorMath.AddScaled(outputBias, network.OutputBias, share);
        }

        float[] output = [.. networks.SelectMany(network => network.Output.Select(weight => weight * share))];
        return new IntentNetwork(hidden, classes, rows, hiddenScale, linearScale, [.. networks.SelectMany(static network => network.HiddenBias)], output, outputBias);
    }

    private static float Scale(float largest) => largest == 0f ? 1f : largest / sbyte.MaxValue;

    private static float Largest(float[] weights, int columns, Vocabulary vocabulary)
    {
        var largest = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            largest = MathF.Max(largest, MathF.Abs(weights[i] * vocabulary.Importance[i / columns]));
        }

        return largest;
    }

    private static void Write(float[] weights, int columns, Vocabulary vocabulary, float scale, sbyte[] rows, int width, int start)
    {
        for (var row = 0; row < vocabulary.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                rows[(row * width) + start + column] = (sbyte)MathF.Round(weights[(row * columns) + column] * vocabulary.Importance[row] / scale);
            }
        }
    }
}
