namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How a number was told.</summary>
internal enum MeasureBound
{
    Exact,
    About,
    AtMost,
    AtLeast,
    Range,
}
