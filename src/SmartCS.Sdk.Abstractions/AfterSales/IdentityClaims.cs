namespace SmartCS.Sdk.AfterSales;

/// <summary>What somebody says of who they are. Claims, not facts: the host's directory decides.</summary>
public sealed record IdentityClaims
{
    /// <summary>The email address; null where not said.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number; null where not said.</summary>
    public string? Phone { get; init; }

    /// <summary>The name; null where not said.</summary>
    public string? Name { get; init; }

    /// <summary>The postal code; null where not said.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The code that the host sent; null where not said.</summary>
    public string? Code { get; init; }
}
