using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>What a sample shop is filled with; records of several merchants may be among them.</summary>
public sealed record SampleShopContents
{
    /// <summary>The products.</summary>
    public IReadOnlyList<Product> Products { get; init => field = value ?? []; } = [];

    /// <summary>The shoppers.</summary>
    public IReadOnlyList<SampleCustomer> Customers { get; init => field = value ?? []; } = [];

    /// <summary>The orders.</summary>
    public IReadOnlyList<SampleOrder> Orders { get; init => field = value ?? []; } = [];

    /// <summary>The returns and exchanges.</summary>
    public IReadOnlyList<SampleReturn> Returns { get; init => field = value ?? []; } = [];

    /// <summary>The parcels.</summary>
    public IReadOnlyList<Shipment> Shipments { get; init => field = value ?? []; } = [];

    /// <summary>The tickets.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init => field = value ?? []; } = [];

    /// <summary>The promotions.</summary>
    public IReadOnlyList<Promotion> Promotions { get; init => field = value ?? []; } = [];
}
