namespace SmartCS.Sdk.AfterSales;

/// <summary>Where goods go.</summary>
public sealed record PostalAddress
{
    /// <summary>Who receives them; empty where the shop takes the shopper's name.</summary>
    public string Recipient { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The phone number for the carrier; empty where there is none.</summary>
    public string Phone { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Street and number, or the rest of a Chinese address below the district.</summary>
    public required string Line1 { get; init; }

    /// <summary>Flat, suite or the like; empty where there is none.</summary>
    public string Line2 { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The district of a Chinese city; empty elsewhere.</summary>
    public string District { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The city.</summary>
    public string City { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The province or state.</summary>
    public string State { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The country, as the shop writes it.</summary>
    public string Country { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The postal code.</summary>
    public string PostalCode { get; init => field = value ?? string.Empty; } = string.Empty;
}
