using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk;

/// <summary>
/// A value that flows hold and writes take as arguments: nothing, a text, a number, a yes or no, a list, or values by name. Immutable.
/// </summary>
/// <remarks>Numbers are decimals, so that money stays exact. In JSON the value itself.</remarks>
[JsonConverter(typeof(DataValueJsonConverter))]
public readonly struct DataValue : IEquatable<DataValue>
{
    private static readonly FrozenDictionary<string, DataValue> NoValues = FrozenDictionary<string, DataValue>.Empty;

    private readonly object? _value;

    private DataValue(object? value) => _value = value;

    /// <summary>Nothing.</summary>
    public static DataValue None => default;

    /// <summary>What it is.</summary>
    public DataKind Kind => _value switch
    {
        null => DataKind.None,
        string => DataKind.Text,
        decimal => DataKind.Number,
        bool => DataKind.Flag,
        DataValue[] => DataKind.List,
        _ => DataKind.Map,
    };

    /// <summary>Whether it is nothing.</summary>
    public bool IsNone => _value is null;

    /// <summary>The text; null where it is something else.</summary>
    public string? Text => _value as string;

    /// <summary>The number; null where it is something else.</summary>
    public decimal? Number => _value is decimal number ? number : null;

    /// <summary>The yes or no; null where it is something else.</summary>
    public bool? Flag => _value is bool flag ? flag : null;

    /// <summary>The values of a list; empty where it is something else.</summary>
    public IReadOnlyList<DataValue> Items => _value as DataValue[] ?? [];

    /// <summary>The values by name; empty where it is something else. Names are compared ordinally.</summary>
    public IReadOnlyDictionary<string, DataValue> Members => _value as IReadOnlyDictionary<string, DataValue> ?? NoValues;

    /// <summary>The value of a name; nothing where there is none.</summary>
    /// <param name="name">The name.</param>
    public DataValue this[string name] => _value is IReadOnlyDictionary<string, DataValue> members && members.TryGetValue(name, out var value) ? value : default;

    /// <summary>A text; nothing for null.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator DataValue(string? text) => new(text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator DataValue(decimal number) => new(number);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator DataValue(int number) => new((decimal)number);

    /// <summary>A yes or no.</summary>
    /// <param name="flag">The yes or no.</param>
    public static implicit operator DataValue(bool flag) => new(flag);

    /// <summary>Compares two values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(DataValue left, DataValue right) => left.Equals(right);

    /// <summary>Compares two values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(DataValue left, DataValue right) => !left.Equals(right);

    /// <summary>A text; nothing for null.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static DataValue FromString(string? text) => new(text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static DataValue FromDecimal(decimal number) => new(number);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static DataValue FromInt32(int number) => new((decimal)number);

    /// <summary>A yes or no.</summary>
    /// <param name="flag">The yes or no.</param>
    /// <returns>The value.</returns>
    public static DataValue FromBoolean(bool flag) => new(flag);

    /// <summary>Values in an order.</summary>
    /// <param name="items">The values.</param>
    /// <returns>The list.</returns>
    public static DataValue ListOf(params IEnumerable<DataValue> items) => new(items.ToArray());

    /// <summary>Values by name; what is nothing is left out.</summary>
    /// <param name="members">The names and values.</param>
    /// <returns>The values by name.</returns>
    public static DataValue MapOf(params IEnumerable<(string Name, DataValue Value)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var map = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            if (!value.IsNone)
            {
                map[name] = value;
            }
        }

        return new DataValue(map);
    }

    /// <inheritdoc/>
    public bool Equals(DataValue other) => (_value, other._value) switch
    {
        (DataValue[] left, DataValue[] right) => left.AsSpan().SequenceEqual(right),
        (IReadOnlyDictionary<string, DataValue> left, IReadOnlyDictionary<string, DataValue> right) =>
            left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value)),
        var (left, right) => Equals(left, right),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value switch
    {
        DataValue[] items => HashCode.Combine(DataKind.List, items.Length, items.Length > 0 ? items[0] : default),
        IReadOnlyDictionary<string, DataValue> members => HashCode.Combine(DataKind.Map, members.Count),
        var single => HashCode.Combine(single),
    };

    /// <summary>The value as a shopper reads it, in the invariant culture: a list with commas, values by name with colons, nothing as an empty text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value switch
    {
        null => string.Empty,
        string text => text,
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DataValue[] items => string.Join(", ", items),
        _ => string.Join(", ", Members.Select(static member => $"{member.Key}: {member.Value}")),
    };
}
