namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>What a folded character can be a part of.</summary>
internal enum SlotCharacter : byte
{
    /// <summary>A symbol, an emoji, half of one.</summary>
    Other,

    /// <summary>A space.</summary>
    Blank,

    /// <summary>A letter of a script written with spaces.</summary>
    Letter,

    /// <summary>One of the ten digits.</summary>
    Digit,

    /// <summary>A character of a script written without spaces.</summary>
    Han,

    /// <summary>The sign of a currency or a number.</summary>
    Sign,

    /// <summary>Punctuation or the end of a line.</summary>
    Break,
}
