namespace SmartCS.Sdk.Flows;

/// <summary>Where the parts of a flow stand in its file.</summary>
/// <param name="file">The file's name, as problems tell it.</param>
internal sealed class FlowSource(string file)
{
    private readonly Dictionary<string, FlowMark> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowMark> _keys = new(StringComparer.Ordinal);

    /// <summary>The file's name.</summary>
    public string File => file;

    /// <summary>Notes where a part and its key stand.</summary>
    public void Add(string place, FlowMark value, FlowMark? key = null)
    {
        _values[place] = value;
        _keys[place] = key ?? value;
    }

    /// <summary>Where a part stands; of one that is not written, the nearest around it.</summary>
    public FlowMark? Find(string place, bool isKey)
    {
        var marks = isKey ? _keys : _values;
        while (true)
        {
            if (marks.TryGetValue(place, out var mark))
            {
                return mark;
            }

            var end = place.AsSpan().LastIndexOfAny('.', '[');
            if (end < 0)
            {
                return marks.GetValueOrDefault(string.Empty);
            }

            place = place[..end];
        }
    }
}
