using System.Globalization;

namespace SmartCS.Sdk.Flows;

/// <summary>How values compare in conditions.</summary>
internal static class DataComparison
{
    private const string No = "no";

    /// <summary>Whether a value counts as a yes: not nothing, not empty, not 0, not false, and not the answer <c>no</c>.</summary>
    public static bool IsTrue(DataValue value) => value.Kind switch
    {
        DataKind.None => false,
        DataKind.Text => value.Text is { Length: > 0 } text && text != No,
        DataKind.Number => value.Number != 0,
        DataKind.Flag => value.Flag == true,
        DataKind.List => value.Items.Count > 0,
        _ => value.Members.Count > 0,
    };

    /// <summary>Whether two values are the same; a text that is a number is the same as that number.</summary>
    public static bool AreSame(DataValue left, DataValue right) => (left.Kind, right.Kind) switch
    {
        (DataKind.Text, DataKind.Text) => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        (DataKind.Number, DataKind.Text) or (DataKind.Text, DataKind.Number) => TryNumber(left, out var a) && TryNumber(right, out var b) && a == b,
        _ => left.Equals(right),
    };

    /// <summary>Puts two values in order: numbers, or times; false where they have none.</summary>
    public static bool TryOrder(DataValue left, DataValue right, out int order)
    {
        if (TryNumber(left, out var a) && TryNumber(right, out var b))
        {
            order = a.CompareTo(b);
            return true;
        }

        if (FlowTime.TryRead(left, out var earlier) && FlowTime.TryRead(right, out var later))
        {
            order = earlier.Local.CompareTo(later.Local);
            if (earlier.Instant is { } one && later.Instant is { } other)
            {
                order = one.CompareTo(other);
            }

            return true;
        }

        order = 0;
        return false;
    }

    /// <summary>Reads a number.</summary>
    public static bool TryNumber(DataValue value, out decimal number)
    {
        if (value.Text is { } text)
        {
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
        }

        number = value.Number ?? 0;
        return value.Kind == DataKind.Number;
    }

    /// <summary>Whether a list has an item, a text has a text in it whatever the letter case, or values by name have a name.</summary>
    public static bool Contains(DataValue whole, DataValue part)
    {
        switch (whole.Kind)
        {
            case DataKind.List:
                foreach (var item in whole.Items)
                {
                    if (AreSame(item, part))
                    {
                        return true;
                    }
                }

                return false;
            case DataKind.Text:
                return part.Kind is DataKind.Text or DataKind.Number && whole.Text!.Contains(part.ToString(), StringComparison.OrdinalIgnoreCase);
            case DataKind.Map:
                return part.Text is { } name && whole.Members.ContainsKey(name);
            default:
                return false;
        }
    }
}
