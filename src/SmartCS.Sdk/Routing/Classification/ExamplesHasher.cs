using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SmartCS.Sdk.Routing;

/// <summary>The content hash of everything that decides what a classifier learns.</summary>
internal static class ExamplesHasher
{
    public static ulong Hash(IReadOnlyList<LabelledUtterance> examples, IntentTrainingOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, options.Seed);
        Append(hash, BitConverter.DoubleToInt64Bits(options.OutOfScopeShare));
        Append(hash, examples);
        Append(hash, options.Validation);
        Append(hash, options.OutOfScope);
        Append(hash, options.OutOfScopeValidation);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, IReadOnlyList<LabelledUtterance> examples)
    {
        Append(hash, examples.Count);
        foreach (var example in examples)
        {
            Append(hash, example.Text);
            Append(hash, example.Intent);
        }
    }

    private static void Append(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        Append(hash, texts.Count);
        foreach (var text in texts)
        {
            Append(hash, text);
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
