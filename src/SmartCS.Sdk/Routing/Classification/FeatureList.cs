namespace SmartCS.Sdk.Routing;

/// <summary>A list of features with a fixed room; what does not fit is left out.</summary>
internal sealed class FeatureList(int room)
{
    private readonly uint[] _features = new uint[room];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds a feature.</summary>
    /// <param name="hash">Its hash, of which half is kept. Zero marks a free place in the table of features.</param>
    public void Add(ulong hash)
    {
        if (Count < _features.Length)
        {
            _features[Count++] = Math.Max(1, (uint)hash);
        }
    }
}
