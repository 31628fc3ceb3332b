namespace SmartCS.Sdk.Testing;

/// <summary>Why the sample shop refuses a write, as <see cref="Effects.WriteResult.Refusal"/>.</summary>
public static class SampleShopRefusals
{
    /// <summary>There is no such order, line, article, way to pay or return of this shopper.</summary>
    public const string NotFound = "not_found";

    /// <summary>The order is not, or no longer, in a state in which it may be changed so.</summary>
    public const string NotPending = "not_pending";

    /// <summary>The order has not been delivered, or a return or exchange was asked for already.</summary>
    public const string NotDelivered = "not_delivered";

    /// <summary>The shop does not take this reason.</summary>
    public const string InvalidReason = "invalid_reason";

    /// <summary>The article cannot be bought now, or not so often.</summary>
    public const string OutOfStock = "out_of_stock";

    /// <summary>The price is another than the one that was shown.</summary>
    public const string PriceChanged = "price_changed";

    /// <summary>The new article is the one that was ordered.</summary>
    public const string SameItem = "same_item";

    /// <summary>The new article is of another product.</summary>
    public const string OtherProduct = "other_product";

    /// <summary>The order is paid in this way already.</summary>
    public const string SamePayment = "same_payment";

    /// <summary>Money may not go to or come from this way to pay.</summary>
    public const string PaymentNotAllowed = "payment_not_allowed";

    /// <summary>There is not enough on the gift card.</summary>
    public const string InsufficientBalance = "insufficient_balance";

    /// <summary>More is asked for than there is in the order, or nothing.</summary>
    public const string InvalidQuantity = "invalid_quantity";

    /// <summary>Prices are in several currencies.</summary>
    public const string MixedCurrencies = "mixed_currencies";

    /// <summary>The price has not fallen, or the difference was paid back already.</summary>
    public const string NoDifference = "no_difference";

    /// <summary>The return can no longer be withdrawn.</summary>
    public const string TooLate = "too_late";

    /// <summary>The shop does not do this.</summary>
    public const string NotSupported = "not_supported";
}
