namespace SmartCS.Sdk.Knowledge;

/// <summary>What became of a sentence that a model wrote.</summary>
internal enum SentenceVerdict
{
    /// <summary>Its evidence says the same.</summary>
    Supported,

    /// <summary>A greeting or offer of help from a closed list; it claims nothing.</summary>
    Courtesy,

    /// <summary>Nothing to say, or too long to be one sentence.</summary>
    NotASentence,

    /// <summary>It says things that no evidence says.</summary>
    NotSupported,

    /// <summary>A number, date, time, price or percentage differs from the evidence.</summary>
    NumberDiffers,

    /// <summary>It affirms what the evidence denies, or the other way round.</summary>
    NegationDiffers,

    /// <summary>It says all, only, free, must or the like where the evidence does not.</summary>
    StrengthDiffers,

    /// <summary>It leaves out the condition under which the evidence holds.</summary>
    ConditionMissing,

    /// <summary>It names a product, brand, place or code that the evidence does not name.</summary>
    NameDiffers,

    /// <summary>It gives an address, number or link that the evidence does not have.</summary>
    ContactDiffers,

    /// <summary>It claims that something was done, or promises to do it.</summary>
    ClaimsAction,

    /// <summary>It talks about the assistant, its instructions or its tools.</summary>
    TalksOfItself,

    /// <summary>It has markup, code or hidden characters.</summary>
    Markup,

    /// <summary>It is not in the language of the reply.</summary>
    OtherLanguage,

    /// <summary>It refers to a sentence that was left out.</summary>
    Dangling,

    /// <summary>It was said already.</summary>
    Repeated,
}
