namespace SmartCS.Sdk.AfterSales;

/// <summary>Whom an invoice is made out to.</summary>
public sealed record InvoiceDetails
{
    /// <summary>The person's or company's name: 发票抬头.</summary>
    public required string Title { get; init; }

    /// <summary>The company's tax number; empty for a person.</summary>
    public string TaxId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where it is sent; empty means where the shop has it.</summary>
    public string Email { get; init => field = value ?? string.Empty; } = string.Empty;
}
