using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Effects;

/// <summary>What a shop says about a write that it took in. An expected refusal is a result, not an exception.</summary>
public sealed record WriteResult
{
    /// <summary>What became of it.</summary>
    public required WriteStatus Status { get; init; }

    /// <summary>
    /// Why it was refused, as a short name such as <c>not_pending</c>, <c>out_of_stock</c>, <c>price_changed</c>, <c>not_found</c>,
    /// <c>insufficient_balance</c> or <c>not_supported</c>; null where it was done.
    /// </summary>
    public string? Refusal { get; init; }

    /// <summary>The shop's number for what was made, such as of a return or a ticket; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The money that moves by it: positive to the shopper, negative from the shopper; null where none does.</summary>
    public Money? Amount { get; init; }

    /// <summary>A write that was done.</summary>
    /// <param name="reference">The shop's number for what was made; null where there is none.</param>
    /// <param name="amount">The money that moves by it; null where none does.</param>
    /// <returns>The result.</returns>
    public static WriteResult Done(string? reference = null, Money? amount = null) => new() { Status = WriteStatus.Done, Reference = reference, Amount = amount };

    /// <summary>A write that was refused and changed nothing.</summary>
    /// <param name="refusal">Why, as a short name.</param>
    /// <returns>The result.</returns>
    public static WriteResult Refused(string refusal) => new() { Status = WriteStatus.Refused, Refusal = refusal };
}
