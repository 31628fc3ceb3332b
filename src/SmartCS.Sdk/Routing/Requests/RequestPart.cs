using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>A stretch of a message that may be a request by itself.</summary>
/// <param name="Range">Where it stands, without the words and signs that join it to its neighbours.</param>
/// <param name="Form">How it is put.</param>
/// <param name="IsCourtesy">Whether it has nothing but a greeting or thanks.</param>
/// <param name="IsAdded">Whether words before it say that something else begins, such as 另外 and "also".</param>
internal readonly record struct RequestPart(TextRange Range, RequestForm Form, bool IsCourtesy, bool IsAdded)
{
    /// <summary>Where it ends.</summary>
    public int End => Range.Start + Range.Length;
}
