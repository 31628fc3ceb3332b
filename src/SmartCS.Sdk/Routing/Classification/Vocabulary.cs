namespace SmartCS.Sdk.Routing;

/// <summary>The features that a classifier knows, and how telling each is: the rarer among the examples, the more. Immutable.</summary>
/// <param name="Features">The features by row.</param>
/// <param name="Importance">What each counts.</param>
/// <param name="UnknownImportance">What a feature counts that no example has.</param>
internal sealed record Vocabulary(uint[] Features, float[] Importance, float UnknownImportance)
{
    private readonly FeatureTable _table = new(Features);

    public int Count => Features.Length;

    /// <summary>About how many bytes the vocabulary takes in memory.</summary>
    public long MemoryBytes => (8L * Features.LongLength) + _table.MemoryBytes;

    /// <summary>The feature's row; -1 for a feature that no example has.</summary>
    public int Find(uint feature) => _table.Find(feature);
}
