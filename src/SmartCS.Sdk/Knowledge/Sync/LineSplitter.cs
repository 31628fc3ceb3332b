namespace SmartCS.Sdk.Knowledge;

/// <summary>Cuts a source of bytes or characters into lines, holding one line at a time; one that is too long is skipped.</summary>
internal sealed class LineSplitter<T>
    where T : unmanaged, IEquatable<T>
{
    private readonly Func<Memory<T>, CancellationToken, ValueTask<int>> _read;
    private readonly T _lineBreak;
    private readonly int _limit;
    private T[] _buffer = new T[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    public LineSplitter(Func<Memory<T>, CancellationToken, ValueTask<int>> read, T lineBreak, int limit)
    {
        _read = read;
        _lineBreak = lineBreak;
        _limit = limit;
    }

    /// <summary>The line without its line break, valid until the next read.</summary>
    public ReadOnlyMemory<T> Line { get; private set; }

    public int Number { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>Whether the source ended within the line.</summary>
    public bool IsCut { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = _start;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf(_lineBreak);
            if (found >= 0)
            {
                Finish(searched + found, next: searched + found + 1, isCut: false);
                return true;
            }

            if (_ended)
            {
                if (_start == _end && !IsTooLong)
                {
                    return false;
                }

                Finish(_end, next: _end, isCut: true);
                return true;
            }

            if (IsTooLong || _end - _start > _limit)
            {
                IsTooLong = true;
                _start = _end = 0;
            }

            MakeRoom();
            searched = _end;
            var count = await _read(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _ended = count == 0;
            _end += count;
        }
    }

    private void Finish(int end, int next, bool isCut)
    {
        IsTooLong |= end - _start > _limit;
        Line = IsTooLong ? default : _buffer.AsMemory(_start, end - _start);
        _start = next;
        IsCut = isCut;
        Number++;
    }

    private void MakeRoom()
    {
        if (_end < _buffer.Length)
        {
            return;
        }

        var target = _start > 0 ? _buffer : new T[_buffer.Length * 2];
        Array.Copy(_buffer, _start, target, 0, _end - _start);
        _end -= _start;
        _start = 0;
        _buffer = target;
    }
}
