using System.Globalization;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads arguments, which come from texts and models: data, checked before anything is made of it.</summary>
internal static class ShopArguments
{
    public const int MaxText = 4_000;
    private const int MaxId = 128;
    private const int MaxItems = 100;
    private const int MaxPart = 200;

    /// <summary>A text without blanks around; null where there is none, it is too long or holds control characters other than line breaks.</summary>
    public static string? Text(DataValue value, int maxLength)
    {
        var text = (value.Kind == DataKind.Number ? value.ToString() : value.Text)?.Trim();
        return text is { Length: > 0 } && text.Length <= maxLength && !text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && IsWellFormed(text) ? text : null;
    }

    public static string? Text(IReadOnlyDictionary<string, DataValue> arguments, string name, int maxLength = MaxText) => arguments.TryGetValue(name, out var value) ? Text(value, maxLength) : null;

    /// <summary>An identity of its text; null where it can be none.</summary>
    public static T? Id<T>(DataValue value)
        where T : struct, IIdentity<T> => Text(value, MaxId) is { } text && !text.Any(char.IsControl) ? T.From(text) : null;

    /// <summary>Pieces of lines: a list of maps with <c>line</c>, <c>quantity</c> and, for swaps, <c>sku</c>; a bare text is a line. Null where it is none of that.</summary>
    public static IReadOnlyList<(string Line, string? Sku, decimal Quantity)>? Items(DataValue value)
    {
        var list = value.Kind == DataKind.List ? value.Items : value.Kind is DataKind.Map or DataKind.Text ? [value] : [];
        if (list.Count is 0 or > MaxItems)
        {
            return null;
        }

        var items = new List<(string, string?, decimal)>();
        foreach (var item in list)
        {
            var line = Text(item.Kind == DataKind.Map ? item["line"] : item, MaxId);
            var sku = item["sku"].IsNone ? null : Text(item["sku"], MaxId);
            if (line is null || (sku is null && !item["sku"].IsNone) || line.Any(char.IsControl))
            {
                return null;
            }

            items.Add((line, sku, item["quantity"].IsNone ? 1 : Number(item["quantity"]) ?? 0));
        }

        return items;
    }

    public static decimal? Number(DataValue value) => value.Number ?? (decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>An address of its parts; null where a part is no text of up to 200 characters, or there is no street.</summary>
    public static PostalAddress? Address(DataValue value)
    {
        string? Part(string name) => value[name].IsNone || value[name].Text?.Length == 0 ? string.Empty : Text(value[name], MaxPart) is { } text && !text.Any(char.IsControl) ? text : null;

        return Part("recipient") is { } recipient && Part("phone") is { } phone && Part("line1") is { Length: > 0 } line1 && Part("line2") is { } line2 && Part("district") is { } district
            && Part("city") is { } city && Part("state") is { } state && Part("country") is { } country && Part("postal_code") is { } postalCode
            ? new PostalAddress { Recipient = recipient, Phone = phone, Line1 = line1, Line2 = line2, District = district, City = city, State = state, Country = country, PostalCode = postalCode }
            : null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
