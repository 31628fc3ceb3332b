namespace SmartCS.Sdk.Testing;

/// <summary>What goes wrong with a call of the sample shop.</summary>
public enum SampleShopFault
{
    /// <summary>The call throws and nothing was taken in.</summary>
    ThrowBefore,

    /// <summary>A write is committed, then the call throws. A reading throws.</summary>
    ThrowAfter,

    /// <summary>The call never returns, heeds no cancellation, and nothing was taken in.</summary>
    Hang,

    /// <summary>A write is committed, then the call never returns. A reading never returns.</summary>
    HangAfter,

    /// <summary>The call throws, and the write is committed later: by <see cref="SampleShop.CommitHeld"/>.</summary>
    CommitLate,

    /// <summary>The call takes <see cref="SampleShopFaults.Delay"/> and then succeeds.</summary>
    Slow,

    /// <summary>A reading returns a record of another merchant.</summary>
    OtherMerchant,

    /// <summary>A reading returns a record of another shopper.</summary>
    OtherShopper,
}
