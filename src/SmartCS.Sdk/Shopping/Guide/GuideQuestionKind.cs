namespace SmartCS.Sdk.Shopping;

/// <summary>How a question of the guide is answered.</summary>
public enum GuideQuestionKind
{
    /// <summary>With anything that the shopper knows or wants.</summary>
    Open,

    /// <summary>With a value of a property.</summary>
    Value,

    /// <summary>With a number or bounds.</summary>
    Number,

    /// <summary>With bounds of the price.</summary>
    Price,

    /// <summary>With yes or no.</summary>
    Flag,
}
