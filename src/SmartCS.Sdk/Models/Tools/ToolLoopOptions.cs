namespace SmartCS.Sdk.Models;

/// <summary>The limits of a tool loop.</summary>
public sealed class ToolLoopOptions
{
    /// <summary>How often the model may ask for tools in one turn, 1 to 100. It is then asked once more, without any tool, to answer with what it has. Default 6.</summary>
    public int MaxIterations { get; set; } = 6;

    /// <summary>How many calls one answer of the model may ask for, 1 to 1,000; further ones are refused. Default 16.</summary>
    public int MaxCallsPerIteration { get; set; } = 16;

    /// <summary>How many answers in a row may hold nothing but failing calls before no tool is offered any more, 1 to 100. Default 3.</summary>
    public int MaxFailingIterations { get; set; } = 3;
}
