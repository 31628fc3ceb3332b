namespace SmartCS.Sdk.Shopping;

/// <summary>What a phrase means to the guide.</summary>
internal enum GuideTermKind
{
    /// <summary>It says nothing by itself.</summary>
    Filler,

    /// <summary>It asks for an act, whatever stands around it.</summary>
    Act,

    /// <summary>It asks for an act where a product is meant, such as "buy" in "buy the second".</summary>
    WeakAct,

    /// <summary>A place in the list, from 0; -1 the last.</summary>
    Place,

    /// <summary>The first so many of the list.</summary>
    FirstOf,

    /// <summary>All of the list.</summary>
    All,

    /// <summary>The product that is spoken of.</summary>
    This,

    /// <summary>A number in words.</summary>
    Number,

    /// <summary>A word behind a number of pieces.</summary>
    Measure,

    /// <summary>A word before the number of a place.</summary>
    PlaceSign,
}

/// <summary>A phrase's meaning.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Act">The act, of acts.</param>
/// <param name="Value">The place or number, of those.</param>
internal readonly record struct GuideTerm(GuideTermKind Kind, GuideAct Act = GuideAct.None, int Value = 0);
