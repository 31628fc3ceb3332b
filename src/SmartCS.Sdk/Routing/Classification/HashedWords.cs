namespace SmartCS.Sdk.Routing;

/// <summary>A small fixed set of words, each with a number, that is looked up by the words' hashes.</summary>
internal sealed class HashedWords
{
    private readonly FeatureTable _table;
    private readonly ulong[] _hashes;
    private readonly int[] _numbers;

    public HashedWords(IEnumerable<(string Word, int Number)> words)
    {
        var byHash = new Dictionary<ulong, int>();
        foreach (var (word, number) in words)
        {
            byHash.TryAdd(FeatureHash.Of(word), number);
        }

        _hashes = [.. byHash.Keys];
        _numbers = [.. byHash.Values];
        _table = new FeatureTable(Array.ConvertAll(_hashes, Key));
    }

    /// <summary>The word's number; -1 for a word that is not in the set.</summary>
    public int Find(ulong hash)
    {
        var row = _table.Find(Key(hash));
        return row >= 0 && _hashes[row] == hash ? _numbers[row] : -1;
    }

    private static uint Key(ulong hash) => Math.Max(1, (uint)hash);
}
