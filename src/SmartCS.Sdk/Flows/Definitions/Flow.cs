namespace SmartCS.Sdk.Flows;

/// <summary>Where a flow in C# begins.</summary>
public static class Flow
{
    /// <summary>Begins the definition of a flow made of steps.</summary>
    /// <param name="name">The name, which is the intent that begins it: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <returns>The builder.</returns>
    public static FlowBuilder Define(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new FlowBuilder(name);
    }
}
