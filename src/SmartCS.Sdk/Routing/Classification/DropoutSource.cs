namespace SmartCS.Sdk.Routing;

/// <summary>Random bytes, eight from each number of <see cref="SeededRandom"/>.</summary>
internal struct DropoutSource(ulong seed)
{
    private SeededRandom _random = new(seed);
    private ulong _bytes;
    private int _left;

    public int Next()
    {
        if (_left == 0)
        {
            _bytes = _random.Next();
            _left = sizeof(ulong);
        }

        var next = (int)(_bytes & 0xFF);
        _bytes >>= 8;
        _left--;
        return next;
    }
}
