namespace SmartCS.Sdk.Shopping;

/// <summary>What a shopper wants of the guide besides telling needs.</summary>
internal enum GuideAct
{
    /// <summary>Nothing of these.</summary>
    None,

    /// <summary>See products now rather than answer more.</summary>
    Show,

    /// <summary>Any will do; no more wishes.</summary>
    NoMatter,

    /// <summary>One of those that were listed.</summary>
    Choose,

    /// <summary>Put some side by side.</summary>
    Compare,

    /// <summary>Something that costs less.</summary>
    Cheaper,

    /// <summary>Something that costs more, being better.</summary>
    Pricier,

    /// <summary>Others than those.</summary>
    Others,

    /// <summary>Why it was recommended.</summary>
    Why,

    /// <summary>What it costs.</summary>
    Price,

    /// <summary>Whether it can be had.</summary>
    Stock,

    /// <summary>Which size fits.</summary>
    Size,

    /// <summary>More about it.</summary>
    Details,

    /// <summary>What goes with it.</summary>
    Accessories,

    /// <summary>What is taken off of it.</summary>
    Promotions,

    /// <summary>Put it into the cart.</summary>
    Add,

    /// <summary>Take it out of the cart.</summary>
    Remove,

    /// <summary>See the cart.</summary>
    Cart,

    /// <summary>Buy again what was bought before.</summary>
    BuyAgain,

    /// <summary>Yes to what was offered.</summary>
    Yes,

    /// <summary>No to what was offered.</summary>
    No,

    /// <summary>That was all.</summary>
    Done,
}
