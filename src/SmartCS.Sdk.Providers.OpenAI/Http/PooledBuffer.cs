using System.Buffers;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Bytes that grow in a buffer of the shared pool. Not safe for concurrent use.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[]? _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => Bytes.AsMemory(0, Length);

    private byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(PooledBuffer));

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return Bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;


    public void Dispose()
    {
        if (_bytes is { } bytes)
        {
            _bytes = null;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int count)
    {
        var bytes = Bytes;
        if (bytes.Length - Length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max(Length + (long)count, Math.Min(bytes.Length * 2L, Array.MaxLength))));
        bytes.AsSpan(0, Length).CopyTo(larger);
        _bytes = larger;
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
