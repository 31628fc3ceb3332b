namespace SmartCS.Sdk.Shopping;

/// <summary>What kept the guide from taking a shopper's words as a need.</summary>
public enum GuideProblemKind
{
    /// <summary>A price was told in a currency that the shop does not sell in; it is not converted.</summary>
    OtherCurrency,

    /// <summary>A bound makes no sense, such as a price below nothing.</summary>
    SenselessBound,

    /// <summary>No product has the value that was told for a property.</summary>
    UnknownValue,

    /// <summary>No product has any value of the property within the bounds that were told.</summary>
    OutOfRange,
}
