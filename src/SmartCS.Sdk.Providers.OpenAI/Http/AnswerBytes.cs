using System.Buffers;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads an answer's bytes and lines through one pooled buffer, up to a limit. Not safe for concurrent use.</summary>
internal sealed class AnswerBytes(Stream stream, int limit, int capacity = 8_192) : IDisposable
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _start;
    private int _end;
    private int _scanned;
    private long _total;
    private bool _started;
    private bool _skipsLineFeed;
    private bool _isReading;

    /// <summary>What was read and not yet taken.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads more.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ModelException">The answer is longer than the limit.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        _isReading = true;
        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _isReading = false;
        _end += count;
        _total += count;
        return _total > limit ? throw new ModelException(ModelFailure.InvalidResponse, $"The answer is longer than {limit} bytes.") : count > 0;
    }

    /// <summary>Takes a byte order mark and white space off the beginning.</summary>
    /// <returns>The first byte of the answer proper; 0 where more must be read to know.</returns>
    public byte PeekFirst(bool isEnd)
    {
        var rest = Rest;
        if (!_started)
        {
            if (!isEnd && rest.Length < 3 && "\uFEFF"u8.StartsWith(rest))
            {
                return 0;
            }

            _started = true;
            Skip(rest.StartsWith("\uFEFF"u8) ? 3 : 0);
            rest = Rest;
        }

        var i = rest.IndexOfAnyExcept(" \t\r\n"u8);
        Skip(i < 0 ? rest.Length : i);
        return i < 0 ? (byte)0 : rest[i];
    }

    /// <summary>Takes the next whole line, without its end.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        if (_skipsLineFeed && _start < _end)
        {
            _skipsLineFeed = false;
            Skip(_buffer[_start] == '\n' ? 1 : 0);
        }

        var from = Math.Max(_start, _scanned);
        var i = _buffer.AsSpan(from, _end - from).IndexOfAny(LineEnds);
        if (i < 0)
        {
            _scanned = _end;
            line = default;
            return false;
        }

        i += from;
        line = _buffer.AsSpan(_start, i - _start);
        _skipsLineFeed = _buffer[i] == '\r';
        _start = i + 1;
        return true;
    }

    /// <summary>Takes all that is left.</summary>
    public ReadOnlySpan<byte> TakeRest()
    {
        var rest = Rest;
        _start = _end;
        return rest;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];

        // A read that was given up may still write into the buffer; then it is left to the collector.
        if (buffer.Length > 0 && !_isReading)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Skip(int count) => _start += count;

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = _scanned = 0;
        }

        if (_end < _buffer.Length)
        {
            return;
        }

        var length = _end - _start;
        var target = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(target);
        if (!ReferenceEquals(target, _buffer))
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _scanned = Math.Max(_scanned - _start, 0);
        _start = 0;
        _end = length;
    }
}
