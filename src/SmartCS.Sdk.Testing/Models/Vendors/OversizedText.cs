using System.Text;

namespace SmartCS.Sdk.Testing;

/// <summary>Puts a very long text in the place of a mark without holding it in memory.</summary>
internal static class OversizedText
{
    /// <summary>What stands where the long text belongs.</summary>
    public const string Mark = "OVERSIZED";

    private const int Block = 64 << 10;

    public static IEnumerable<ReadOnlyMemory<byte>> Parts(string text, long bytes)
    {
        var place = text.IndexOf(Mark, StringComparison.Ordinal);
        var (before, after) = place < 0 ? (text, string.Empty) : (text[..place], text[(place + Mark.Length)..]);
        yield return Encoding.UTF8.GetBytes(before);
        var block = new byte[Block];
        Array.Fill(block, (byte)'x');
        for (var left = bytes; left > 0; left -= Block)
        {
            yield return block.AsMemory(0, (int)Math.Min(left, Block));
        }

        yield return Encoding.UTF8.GetBytes(after);
    }
}
