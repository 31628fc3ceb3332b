using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>A shopper of the sample shop, with what the shop knows them by.</summary>
public sealed record SampleCustomer
{
    /// <summary>What the shop has on record.</summary>
    public required Customer Customer { get; init; }

    /// <summary>The email address; empty where there is none.</summary>
    public string Email { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The phone number; empty where there is none.</summary>
    public string Phone { get; init => field = value ?? string.Empty; } = string.Empty;
}
