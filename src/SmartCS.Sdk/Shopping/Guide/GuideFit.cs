namespace SmartCS.Sdk.Shopping;

/// <summary>How a product stands to a need.</summary>
public enum GuideFit
{
    /// <summary>The catalogue does not tell.</summary>
    Unknown,

    /// <summary>It meets the need.</summary>
    Met,

    /// <summary>It does not meet the need.</summary>
    Missed,
}
