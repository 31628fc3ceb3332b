namespace SmartCS.Sdk.Routing;

/// <summary>Hashes what features are made of, step by step.</summary>
internal static class FeatureHash
{
    public const ulong Seed = 0x9E3779B97F4A7C15UL;

    /// <summary>Appends to a hash. The two are alike to it, so what is hashed in order starts from a mark of its own.</summary>
    public static ulong Mix(ulong hash, ulong next)
    {
        hash = (hash ^ next) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 32);
    }

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }
}
