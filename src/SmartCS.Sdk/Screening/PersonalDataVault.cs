using System.Globalization;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// The personal data of one shopper in one conversation, by placeholder. Lives in memory only and says nothing of its values.
/// Never share one between shoppers: whoever has it can have the values. Safe for concurrent use.
/// </summary>
public sealed class PersonalDataVault
{
    /// <summary>The most values that are kept; further ones are hidden without a way back. 10,000.</summary>
    public const int MaxValues = 10_000;

    private const int StackLength = 257;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How many values there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Says how many values there are, and not which.</summary>
    /// <returns>The count.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} values");

    /// <summary>The placeholder of a value; the same for every spelling of it.</summary>
    internal string PlaceholderOf(int label, string name, ReadOnlySpan<char> value)
    {
        // The label's number keeps the kinds apart from the host's own patterns of the same name.
        var room = value.Length + 3;
        var buffer = room <= StackLength ? stackalloc char[StackLength] : new char[room];
        buffer[0] = (char)label;
        var key = buffer[..(1 + CanonicalValue.Write(label, value, buffer[1..]))];
        lock (_lock)
        {
            var placeholders = _placeholders.GetAlternateLookup<ReadOnlySpan<char>>();
            if (placeholders.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_count == MaxValues)
            {
                return $"<{name}>";
            }

            if (!_values.TryGetValue(name, out var values))
            {
                values = [];
                _values.Add(name, values);
            }

            values.Add(value.ToString());
            var placeholder = string.Create(CultureInfo.InvariantCulture, $"<{name}_{values.Count}>");
            placeholders[key] = placeholder;
            Volatile.Write(ref _count, _count + 1);
            return placeholder;
        }
    }

    /// <summary>The value of a placeholder as it was first written; null where there is none.</summary>
    internal string? ValueOf(ReadOnlySpan<char> label, int number)
    {
        Span<char> upper = stackalloc char[PlaceholderGrammar.MaxLabel];
        var name = PlaceholderGrammar.Upper(label, upper);
        lock (_lock)
        {
            return number > 0 && _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var values) && number <= values.Count ? values[number - 1] : null;
        }
    }

    /// <summary>Whether a label in use begins with the letters.</summary>
    internal bool HasLabel(ReadOnlySpan<char> letters)
    {
        Span<char> upper = stackalloc char[PlaceholderGrammar.MaxLabel];
        if (letters.Length > upper.Length)
        {
            return false;
        }

        var begin = PlaceholderGrammar.Upper(letters, upper);
        lock (_lock)
        {
            foreach (var label in _values.Keys)
            {
                if (label.AsSpan().StartsWith(begin, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
