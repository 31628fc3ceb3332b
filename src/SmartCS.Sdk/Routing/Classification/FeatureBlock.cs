namespace SmartCS.Sdk.Routing;

/// <summary>
/// The kinds of features. Each kind is scaled to the same length on its own, so that none drowns the others by its number, and then
/// weighted; what comes from a function word counts half. Weights were chosen on held-out parts of public training sets.
/// </summary>
internal static class FeatureBlock
{
    /// <summary>Stems and single ideographs.</summary>
    public const int Words = 0;

    /// <summary>The first and last words, and the utterance's shape.</summary>
    public const int Ends = 1;

    /// <summary>Neighbouring words.</summary>
    public const int Neighbours = 2;

    /// <summary>What a word is a kind of: its group of synonyms, a place, a time, a number.</summary>
    public const int Kinds = 3;

    /// <summary>Two words or kinds anywhere in the utterance, in either order.</summary>
    public const int Pairs = 4;

    /// <summary>Runs of characters within a word; for ideographs, runs of characters and kinds.</summary>
    public const int Characters = 5;

    public const int Count = 6;

    /// <summary>What a feature of a function word counts beside another.</summary>
    public const float FunctionWord = 0.5f;

    private static readonly float[] Weights = [1f, 0.5f, 0.7f, 0.7f, 0.7f, 0.7f];

    public static float Weight(int block) => Weights[block];
}
