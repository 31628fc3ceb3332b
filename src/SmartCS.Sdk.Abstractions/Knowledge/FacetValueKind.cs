namespace SmartCS.Sdk.Knowledge;

/// <summary>What a <see cref="FacetValue"/> holds.</summary>
public enum FacetValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A yes or no.</summary>
    Flag,
}
