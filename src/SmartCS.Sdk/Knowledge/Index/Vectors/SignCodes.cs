using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The signs of vectors' coordinates, one bit each, laid out so that 64 vectors are compared with a query at once.</summary>
/// <remarks>
/// Four coordinates make a group, whose 16 patterns of signs the query turns into a table of 16 small numbers; the sum of
/// the looked-up numbers over all groups stands for the sum of the query's coordinates under the vector's signs. Tables
/// are looked up by byte shuffles, as in the "fast scan" of product quantisation (André, Kermarrec and Le Scouarnec 2015).
/// A block's byte row holds two groups of 64 vectors. Even byte positions belong to the first 32 vectors and odd ones to
/// the last 32, which is how 16-bit sums come out of 8-bit ones.
/// </remarks>
internal static class SignCodes
{
    /// <summary>How many vectors a block holds.</summary>
    public const int BlockSize = 64;

    private const int GroupSize = 4;
    private const int PatternCount = 1 << GroupSize;

    // Four looked-up numbers are added in 8 bits before they are widened.
    private const int MaxLevel = 63;

    /// <summary>How many byte rows a block has; always even.</summary>
    /// <param name="dimensions">The dimensions.</param>
    public static int RowCount(int dimensions) => (dimensions + (4 * GroupSize) - 1) / (4 * GroupSize) * 2;

    /// <summary>Writes the signs of one vector into its block.</summary>
    /// <param name="vector">The rotated vector.</param>
    /// <param name="slot">The vector's place in the block, from 0.</param>
    /// <param name="block">The block, zero at the vector's place.</param>
    public static void Write(ReadOnlySpan<float> vector, int slot, Span<byte> block)
    {
        var position = slot < BlockSize / 2 ? 2 * slot : (2 * slot) - BlockSize + 1;
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] >= 0)
            {
                block[(i / (2 * GroupSize) * BlockSize) + position] |= (byte)(1 << (i % (2 * GroupSize)));
            }
        }
    }

    /// <summary>Turns a query into the tables that <see cref="Sum"/> looks up.</summary>
    /// <param name="query">The rotated query.</param>
    /// <param name="tables">Where the tables go, 64 bytes each (the 16 numbers four times over), two for each byte row.</param>
    /// <returns>The real value of a sum is <c>sum * Step + Bias</c>.</returns>
    public static (float Step, float Bias) FillTables(ReadOnlySpan<float> query, Span<byte> tables)
    {
        tables.Clear();
        var groupCount = tables.Length / BlockSize;
        var bias = 0f;
        var widest = 0f;
        for (var start = 0; start < query.Length; start += GroupSize)
        {
            var reach = 0f;
            foreach (var value in query[start..Math.Min(start + GroupSize, query.Length)])
            {
                reach += MathF.Abs(value);
            }

            bias -= reach;
            widest = MathF.Max(widest, 2 * reach);
        }

        var step = widest > 0 ? widest / Math.Min(MaxLevel, ushort.MaxValue / groupCount) : 1f;
        for (var start = 0; start < query.Length; start += GroupSize)
        {
            var table = tables.Slice(start / GroupSize * BlockSize, BlockSize);
            var group = query[start..Math.Min(start + GroupSize, query.Length)];
            for (var pattern = 0; pattern < PatternCount; pattern++)
            {
                var value = 0f;
                for (var i = 0; i < group.Length; i++)
                {
                    var isPositive = (pattern & (1 << i)) != 0;
                    value += (isPositive ? group[i] : -group[i]) + MathF.Abs(group[i]);
                }

                table[pattern] = (byte)MathF.Round(value / step);
            }

            for (var copy = PatternCount; copy < BlockSize; copy += PatternCount)
            {
                table[..PatternCount].CopyTo(table[copy..]);
            }
        }

        return (step, bias);
    }

    /// <summary>Looks up and adds the numbers of the 64 vectors of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tables">The query's tables.</param>
    /// <param name="sums">Where the 64 sums go.</param>
    public static void Sum(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tables.Length, 2 * block.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, BlockSize);
        ref var rows = ref MemoryMarshal.GetReference(block);
        ref var lookup = ref MemoryMarshal.GetReference(tables);
        ref var target = ref MemoryMarshal.GetReference(sums);
        var length = (nuint)block.Length;
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
        {
            Sum512(ref rows, ref lookup, length, ref target);
        }
        else if (Avx2.IsSupported)
        {
            Sum256(ref rows, ref lookup, length, ref target, 0);
            Sum256(ref rows, ref lookup, length, ref target, 32);
        }
        else
        {
            SumPortable(ref rows, ref lookup, length, ref target);
        }
    }

    /// <summary>As <see cref="Sum"/>, with 128-bit registers, or without any.</summary>
    /// <param name="rows">The block's first byte.</param>
    /// <param name="lookup">The tables' first byte.</param>
    /// <param name="length">The block's length.</param>
    /// <param name="target">The first sum.</param>
    internal static void SumPortable(ref byte rows, ref byte lookup, nuint length, ref ushort target)
    {
        var nibble = Vector128.Create((byte)0x0F);
        for (nuint column = 0; column < BlockSize; column += 16)
        {
            var even = Vector128<ushort>.Zero;
            var odd = Vector128<ushort>.Zero;
            for (nuint i = 0; i < length; i += 2 * BlockSize)
            {
                var first = Vector128.LoadUnsafe(ref rows, i + column);
                var second = Vector128.LoadUnsafe(ref rows, i + column + BlockSize);
                var sum = Vector128.Shuffle(Vector128.LoadUnsafe(ref lookup, 2 * i), first & nibble)
                    + Vector128.Shuffle(Vector128.LoadUnsafe(ref lookup, (2 * i) + 64), first >>> 4)
                    + Vector128.Shuffle(Vector128.LoadUnsafe(ref lookup, (2 * i) + 128), second & nibble)
                    + Vector128.Shuffle(Vector128.LoadUnsafe(ref lookup, (2 * i) + 192), second >>> 4);
                even += sum.AsUInt16() & Vector128.Create((ushort)0xFF);
                odd += sum.AsUInt16() >>> 8;
            }

            even.StoreUnsafe(ref target, column / 2);
            odd.StoreUnsafe(ref target, (column / 2) + 32);
        }
    }

    private static void Sum256(ref byte rows, ref byte lookup, nuint length, ref ushort target, nuint column)
    {
        var nibble = Vector256.Create((byte)0x0F);
        var even = Vector256<ushort>.Zero;
        var odd = Vector256<ushort>.Zero;
        for (nuint i = 0; i < length; i += 2 * BlockSize)
        {
            var first = Vector256.LoadUnsafe(ref rows, i + column);
            var second = Vector256.LoadUnsafe(ref rows, i + column + BlockSize);
            var sum = Avx2.Shuffle(Vector256.LoadUnsafe(ref lookup, 2 * i), first & nibble)
                + Avx2.Shuffle(Vector256.LoadUnsafe(ref lookup, (2 * i) + 64), (first.AsUInt16() >>> 4).AsByte() & nibble)
                + Avx2.Shuffle(Vector256.LoadUnsafe(ref lookup, (2 * i) + 128), second & nibble)
                + Avx2.Shuffle(Vector256.LoadUnsafe(ref lookup, (2 * i) + 192), (second.AsUInt16() >>> 4).AsByte() & nibble);
            even += sum.AsUInt16() & Vector256.Create((ushort)0xFF);
            odd += sum.AsUInt16() >>> 8;
        }

        even.StoreUnsafe(ref target, column / 2);
        odd.StoreUnsafe(ref target, (column / 2) + 32);
    }

    private static void Sum512(ref byte rows, ref byte lookup, nuint length, ref ushort target)
    {
        var nibble = Vector512.Create((byte)0x0F);
        var even = Vector512<ushort>.Zero;
        var odd = Vector512<ushort>.Zero;
        for (nuint i = 0; i < length; i += 2 * BlockSize)
        {
            var first = Vector512.LoadUnsafe(ref rows, i);
            var second = Vector512.LoadUnsafe(ref rows, i + BlockSize);
            var sum = Avx512BW.Shuffle(Vector512.LoadUnsafe(ref lookup, 2 * i), first & nibble)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref lookup, (2 * i) + 64), (first.AsUInt16() >>> 4).AsByte() & nibble)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref lookup, (2 * i) + 128), second & nibble)
                + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref lookup, (2 * i) + 192), (second.AsUInt16() >>> 4).AsByte() & nibble);
            even += sum.AsUInt16() & Vector512.Create((ushort)0xFF);
            odd += sum.AsUInt16() >>> 8;
        }

        even.StoreUnsafe(ref target);
        odd.StoreUnsafe(ref target, 32);
    }
}
