namespace SmartCS.Sdk.Routing;

/// <summary>How a merchant's own numbers look. Patterns are regular expressions without look-around and back-references, at most 500 characters each.</summary>
public sealed record SlotSettings
{
    /// <summary>The forms of order numbers, such as <c>SO-\d{8}</c>. At most 20. Letter case and width do not matter. Empty means the usual forms: 6 to 24 digits, letters and digits with at least 6 digits such as <c>SO-20261118-0001</c>, or whatever with a digit is called an order. With forms, only what has one of them is an order number.</summary>
    public IReadOnlyList<string> OrderIds { get; init => field = value ?? []; } = [];

    /// <summary>The forms of article numbers. At most 20. Empty means only what the catalogue has.</summary>
    public IReadOnlyList<string> Skus { get; init => field = value ?? []; } = [];

    /// <summary>The merchant's time zone by its IANA name, such as <c>Asia/Shanghai</c>, in which "last Wednesday" is meant. Default UTC.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The ISO 4217 currency of amounts that name none; null leaves it open.</summary>
    public string? Currency { get; init; }
}
