namespace SmartCS.Sdk.Shopping;

/// <summary>How far a shopper has come with the guide.</summary>
internal enum GuideStage
{
    /// <summary>What is looked for is being found out.</summary>
    Discovery,

    /// <summary>Products were shown; wishes narrow them down.</summary>
    Narrowing,

    /// <summary>Products were put side by side.</summary>
    Comparison,

    /// <summary>One is about to be bought.</summary>
    Decision,

    /// <summary>Something was put into the cart.</summary>
    AfterPurchase,
}
