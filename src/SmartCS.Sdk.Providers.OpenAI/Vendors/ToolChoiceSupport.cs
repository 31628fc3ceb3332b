namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>How a vendor can be told which tool to call.</summary>
public enum ToolChoiceSupport
{
    /// <summary>Only <c>auto</c>: a demanded call is left to the model, and a forbidden one by offering no tools.</summary>
    Auto,

    /// <summary><c>auto</c>, <c>none</c> and a named function; "any function" is left to the model.</summary>
    Named,

    /// <summary><c>auto</c>, <c>none</c>, <c>required</c> and a named function.</summary>
    Full,
}
