namespace SmartCS.Sdk.Flows;

/// <summary>A flow's file that was read.</summary>
/// <param name="Path">The file, as problems tell it.</param>
internal sealed record FlowFile(string Path)
{
    /// <summary>The flow's name; null where it could not be read.</summary>
    public string? Name { get; init; }

    /// <summary>The flow as it is written; null where it could not be read.</summary>
    public FlowDefinition? Definition { get; init; }

    /// <summary>The flow ready to run; null where something is wrong with it, or it was not compiled.</summary>
    public CompiledFlow? Flow { get; init; }

    /// <summary>Where everything stands.</summary>
    public FlowSource Source { get; init; } = new(Path);

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FlowProblem> Problems { get; init; } = [];

    /// <summary>The same file when it was good last; null where it is good, or never was.</summary>
    public FlowFile? LastGood { get; init; }

    /// <summary>Whether it could not be read at this moment, as while another program holds it.</summary>
    public bool MayRecover { get; init; }
}
