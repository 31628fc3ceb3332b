namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Numbers terms so that sets of them are compared without strings: FNV-1a, 64 bits.</summary>
internal static class TermHash
{
    public static ulong Of(ReadOnlySpan<char> term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
