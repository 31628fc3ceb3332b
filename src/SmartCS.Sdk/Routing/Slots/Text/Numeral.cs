namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">How much it is.</param>
/// <param name="Digits">How many ASCII digits it has without signs and scales; 0 for one in words.</param>
/// <param name="IsPlain">Whether it has nothing but digits of one script, so that it can be a year, a day or an id.</param>
/// <param name="High">The greater of two that are said in one, as in 三四百; 0 for a single number.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, int Digits, bool IsPlain, decimal High = 0)
{
    /// <summary>The most digits that are read as an amount.</summary>
    public const int MaxDigits = 15;

    public bool IsNone => End == Start;

    /// <summary>Whether it can be how many or how much.</summary>
    public bool IsAmount => Digits <= MaxDigits;

    /// <summary>The value as a whole number from 0 to 9,999; -1 for any other.</summary>
    public int Small => IsAmount && Value is >= 0 and <= 9999 && decimal.IsInteger(Value) ? (int)Value : -1;
}
