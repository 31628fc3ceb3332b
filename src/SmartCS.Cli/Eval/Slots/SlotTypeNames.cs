using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Slots;

/// <summary>Which of the engine's types a file means by its own name for one.</summary>
internal static class SlotTypeNames
{
    private const string NumberAlone = "amount";

    private static readonly Dictionary<string, SlotType> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        [NumberAlone] = SlotType.Money,
        ["price"] = SlotType.Money,
        ["colour"] = SlotType.Color,
        ["name"] = SlotType.PersonName,
        ["person"] = SlotType.PersonName,
        ["order_number"] = SlotType.OrderId,
        ["invoice_number"] = SlotType.InvoiceId,
        ["tracking_number"] = SlotType.TrackingId,
        ["phone_number"] = SlotType.Phone,
        ["time"] = SlotType.Date,
    };

    static SlotTypeNames()
    {
        foreach (var type in (ReadOnlySpan<SlotType>)
        [
            SlotType.OrderId, SlotType.Sku, SlotType.Product, SlotType.Color, SlotType.Size, SlotType.Quantity, SlotType.Money, SlotType.Date, SlotType.Phone, SlotType.Address, SlotType.Reason,
            SlotType.Confirmation, SlotType.InvoiceId, SlotType.TrackingId, SlotType.PersonName, SlotType.Email, SlotType.AccountType, SlotType.City, SlotType.Country, SlotType.PaymentMethod,
        ])
        {
            s_names[type.Name] = type;
        }
    }

    /// <summary>Whether a file that uses the name marks the number of an amount alone, without its currency.</summary>
    public static bool IsNumberAlone(string name) => name.Equals(NumberAlone, StringComparison.OrdinalIgnoreCase) || name.EndsWith($"_{NumberAlone}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The type that has the name, or the name without the words before it: <c>delivery_city</c> is a <c>city</c>. A type of the host's own where none has it; null where it cannot be one.</summary>
    public static SlotType? Find(string name)
    {
        var rest = name;
        while (true)
        {
            if (s_names.TryGetValue(rest, out var type))
            {
                return type;
            }

            if (rest.IndexOf('_', StringComparison.Ordinal) is not (>= 0 and var at))
            {
                return SlotType.IsName(name) ? new SlotType(name) : null;
            }

            rest = rest[(at + 1)..];
        }
    }
}
