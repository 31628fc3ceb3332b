namespace SmartCS.Sdk.Screening;

/// <summary>What a number is called by the words before it.</summary>
internal enum NumberLabel
{
    None,
    Phone,
    Card,
    Passport,
    Plate,
    Internet,

    /// <summary>An order, parcel, product or the like: a number of commerce.</summary>
    Commerce,

    /// <summary>A version of something.</summary>
    Version,

    /// <summary>An amount of money.</summary>
    Price,
}
