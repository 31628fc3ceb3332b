namespace SmartCS.Sdk.Knowledge;

/// <summary>What makes a statement stronger; a sentence may not be stronger than its evidence.</summary>
[Flags]
internal enum Strength : ushort
{
    None = 0,

    /// <summary>All, every, always.</summary>
    All = 1,

    /// <summary>Only, solely.</summary>
    Only = 2,

    /// <summary>Free of charge.</summary>
    Free = 4,

    /// <summary>Must, required.</summary>
    Must = 8,

    /// <summary>Guaranteed, definitely.</summary>
    Sure = 16,

    /// <summary>Without limit, for life.</summary>
    Unlimited = 32,

    /// <summary>At once, today.</summary>
    AtOnce = 64,

    /// <summary>Best, cheapest, first.</summary>
    Best = 128,

    /// <summary>A present, in addition.</summary>
    Gift = 256,

    /// <summary>Needed; as evidence it is as strong as must.</summary>
    Need = 512,

    /// <summary>In full, completely.</summary>
    Full = 1024,

    /// <summary>In addition; it takes an "only" of the evidence back.</summary>
    Also = 2048,
}
