namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide put to the shopper last, so that a bare "yes", "no" or a number is understood.</summary>
internal enum GuideOffer
{
    /// <summary>Nothing but the list, if any.</summary>
    None,

    /// <summary>A wish to give up, each numbered.</summary>
    Relax,

    /// <summary>An option of the product that is to be bought.</summary>
    Variant,

    /// <summary>The measures by which a size is told.</summary>
    Measures,

    /// <summary>To buy at the price as it is now.</summary>
    NewPrice,

    /// <summary>Products that go with what was bought.</summary>
    Accessories,

    /// <summary>To buy again what was bought before.</summary>
    Reorder,

    /// <summary>To look for something similar.</summary>
    Similar,

    /// <summary>To put the product that is spoken of into the cart.</summary>
    Buy,
}
