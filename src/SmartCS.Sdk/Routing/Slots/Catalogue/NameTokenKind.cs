namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>How much a word of a title tells of the product.</summary>
internal enum NameTokenKind : byte
{
    /// <summary>A word that any message may have.</summary>
    Common,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Another word.</summary>
    Word,

    /// <summary>A Chinese character.</summary>
    Han,

    /// <summary>Letters and digits mixed, such as the number of a model.</summary>
    Code,
}
