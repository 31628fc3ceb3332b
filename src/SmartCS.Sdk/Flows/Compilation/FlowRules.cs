using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>The ranges of what a flow may say; they are those in the definitions' documentation.</summary>
internal static class FlowRules
{
    public const int MaxSteps = 500;
    public const int MaxSlots = 100;
    public const int MaxChoices = 200;
    public const int MaxTextLength = 4_000;
    public const int MinAttempts = 1;
    public const int MaxAttempts = 10;

    public static readonly TimeSpan MinTimeout = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(30);

    /// <summary>The variables that every flow has.</summary>
    public static readonly string[] BuiltInVariables = ["shopper", "now", "locale"];

    /// <summary>The variable of a slot's condition.</summary>
    public const string Value = "value";

    /// <summary>The variable of what is asked by a confirm step.</summary>
    public const string Summary = "summary";

    /// <summary>The argument that a reader is given by itself.</summary>
    public const string ReaderText = "text";

    /// <summary>The outcome of an action that threw or took too long.</summary>
    public const string Failed = "failed";

    /// <summary>The names of the built-in types of slots.</summary>
    public static readonly IReadOnlyList<string> SlotTypes =
    [
        .. new SlotType[]
        {
            SlotType.OrderId, SlotType.Sku, SlotType.Product, SlotType.Color, SlotType.Size, SlotType.Quantity, SlotType.Money, SlotType.Date, SlotType.Phone, SlotType.Address,
            SlotType.Reason, SlotType.Confirmation, SlotType.InvoiceId, SlotType.TrackingId, SlotType.PersonName, SlotType.Email, SlotType.AccountType, SlotType.City,
            SlotType.Country, SlotType.PaymentMethod,
        }.Select(static type => type.Name),
    ];

    /// <summary>Whether slots and variables may not have a name.</summary>
    public static bool IsReserved(string name) => ExpressionParser.IsReserved(name) || name is Value or Summary || Array.IndexOf(BuiltInVariables, name) >= 0;

    /// <summary>What is allowed in place of the name of a slot or variable; null where it is right.</summary>
    public static string? CheckName(string what, string name) => !FlowNames.IsName(name)
        ? $"the name of {what}: {FlowNames.Form}"
        : IsReserved(name)
            ? $"the name of {what} that is not reserved; reserved are {string.Join(", ", BuiltInVariables)}, {Value}, {Summary} and the words of conditions"
            : null;
}
