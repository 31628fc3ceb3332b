using System.Numerics;

namespace SmartCS.Sdk.Routing;

/// <summary>From a feature's hash to the row of its weights. Immutable once built.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    public FeatureTable(uint[] features)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length + (features.Length >> 1)));
        _keys = new uint[capacity];
        _rows = new int[capacity];
        _mask = capacity - 1;
        for (var row = 0; row < features.Length; row++)
        {
            var place = (int)features[row] & _mask;
            while (_keys[place] != 0)
            {
                place = (place + 1) & _mask;
            }

            _keys[place] = features[row];
            _rows[place] = row;
        }
    }

    /// <summary>How many bytes the table takes in memory.</summary>
    public long MemoryBytes => 8L * _keys.LongLength;

    /// <summary>The feature's row; -1 for a feature that no example has.</summary>
    public int Find(uint feature)
    {
        for (var place = (int)feature & _mask; ; place = (place + 1) & _mask)
        {
            var key = _keys[place];
            if (key == feature)
            {
                return _rows[place];
            }

            if (key == 0)
            {
                return -1;
            }
        }
    }
}
