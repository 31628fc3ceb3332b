namespace SmartCS.Sdk.Routing.Slots;

/// <summary>How specific a find is; of two of the same length the more specific one counts.</summary>
internal enum SlotRank : byte
{
    /// <summary>By its form alone, such as six digits.</summary>
    Form,

    /// <summary>By the words it is made of.</summary>
    Words,

    /// <summary>By a form that hardly anything else has, such as that of a phone number.</summary>
    StrictForm,

    /// <summary>Known to the merchant's catalogue.</summary>
    Catalogue,

    /// <summary>By one of the merchant's own patterns.</summary>
    Pattern,

    /// <summary>By what the text calls it.</summary>
    Label,
}
