namespace SmartCS.Sdk.Flows;

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal record FlowMark(int Line, int Column)
{
    /// <summary>The place of a character of the text that begins here; this place itself where that is not known.</summary>
    public virtual FlowMark At(int offset) => this;
}
