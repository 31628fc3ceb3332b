namespace SmartCS.Sdk.Shopping;

/// <summary>What became of a question that the guide asked.</summary>
public enum GuideAnswer
{
    /// <summary>It waits for the answer.</summary>
    Pending,

    /// <summary>The shopper told something.</summary>
    Answered,

    /// <summary>The shopper does not know.</summary>
    Unknown,

    /// <summary>To the shopper it does not matter.</summary>
    NoMatter,

    /// <summary>The shopper spoke of something else.</summary>
    PassedOver,
}
