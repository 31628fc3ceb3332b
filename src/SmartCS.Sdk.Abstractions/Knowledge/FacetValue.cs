using System.Globalization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The value of a facet: a text, a number or a yes/no. Texts are compared without regard to case. Immutable.</summary>
public readonly struct FacetValue : IEquatable<FacetValue>
{
    private readonly string? _text;
    private readonly double _number;

    private FacetValue(FacetValueKind kind, string? text, double number)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>Which of the three it is.</summary>
    public FacetValueKind Kind { get; }

    /// <summary>The text; null for a number or a yes/no.</summary>
    public string? Text => Kind == FacetValueKind.Text ? _text ?? string.Empty : null;

    /// <summary>The number; null for a text or a yes/no.</summary>
    public double? Number => Kind == FacetValueKind.Number ? _number : null;

    /// <summary>The yes/no; null for a text or a number.</summary>
    public bool? Flag => Kind == FacetValueKind.Flag ? _number != 0 : null;

    /// <summary>Creates a text value.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator FacetValue(string text) => FromText(text);

    /// <summary>Creates a number value.</summary>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not finite.</exception>
    public static implicit operator FacetValue(double number) => FromNumber(number);

    /// <summary>Creates a yes/no value.</summary>
    /// <param name="flag">The yes/no.</param>
    public static implicit operator FacetValue(bool flag) => FromFlag(flag);

    /// <summary>Compares two values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(FacetValue left, FacetValue right) => left.Equals(right);

    /// <summary>Compares two values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(FacetValue left, FacetValue right) => !left.Equals(right);

    /// <summary>Creates a text value.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FacetValue FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FacetValue(FacetValueKind.Text, text, 0);
    }

    /// <summary>Creates a number value.</summary>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not finite.</exception>
    public static FacetValue FromNumber(double number) => double.IsFinite(number)
        ? new FacetValue(FacetValueKind.Number, null, number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A facet's number must be finite.");

    /// <summary>Creates a yes/no value.</summary>
    /// <param name="flag">The yes/no.</param>
    public static FacetValue FromFlag(bool flag) => new(FacetValueKind.Flag, null, flag ? 1 : 0);

    /// <inheritdoc/>
    public bool Equals(FacetValue other) =>
        Kind == other.Kind && _number.Equals(other._number) && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FacetValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind == FacetValueKind.Text
        ? string.GetHashCode(Text, StringComparison.OrdinalIgnoreCase)
        : HashCode.Combine(Kind, _number);

    /// <summary>The value as text, in the invariant culture.</summary>
    public override string ToString() => Kind switch
    {
        FacetValueKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        FacetValueKind.Flag => _number != 0 ? "true" : "false",
        _ => Text ?? string.Empty,
    };
}
