namespace SmartCS.Sdk.AfterSales;

/// <summary>What a shopper sends back, and for what.</summary>
public sealed record ReturnRequest
{
    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>For what.</summary>
    public required ReturnKind Kind { get; init; }

    /// <summary>What goes back, at least one; for an exchange empty, as <see cref="Replacements"/> says it.</summary>
    public IReadOnlyList<ReturnedItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>What comes in the place of what; empty for anything but an exchange.</summary>
    public IReadOnlyList<ItemChange> Replacements { get; init => field = value ?? []; } = [];

    /// <summary>Why, such as <c>damaged</c>; empty where nothing was asked.</summary>
    public string Reason { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where the money goes or the difference comes from; null means as the order was paid.</summary>
    public PaymentMethodId? Payment { get; init; }

    /// <summary>The clause of the merchant's policy that allows it; null where none was asked.</summary>
    public string? Clause { get; init; }
}
