namespace SmartCS.Cli.Eval.Retail;

/// <summary>What came of one task.</summary>
internal sealed record RetailOutcome
{
    public required RetailTask Task { get; init; }

    /// <summary>The records that changed.</summary>
    public required RetailChanges Changes { get; init; }

    /// <summary>Whether the records are as the task's expected actions define them.</summary>
    public required bool IsMatch { get; init; }

    public required int Writes { get; init; }

    public required int ConfirmedWrites { get; init; }

    public required int UnauthorisedWrites { get; init; }

    public required int DuplicateWrites { get; init; }

    /// <summary>What was said.</summary>
    public required IReadOnlyList<string> Transcript { get; init; }
}
