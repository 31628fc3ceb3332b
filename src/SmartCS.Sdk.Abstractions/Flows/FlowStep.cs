namespace SmartCS.Sdk.Flows;

/// <summary>One step of a flow: one of <see cref="CollectStep"/>, <see cref="ValidateStep"/>, <see cref="BranchStep"/>, <see cref="CallStep"/>,
/// <see cref="ConfirmStep"/>, <see cref="SayStep"/>, <see cref="SetStep"/>, <see cref="LinkStep"/>, <see cref="HandoffStep"/>.</summary>
public abstract record FlowStep
{
    /// <summary>The target that ends the flow.</summary>
    public const string End = "end";

    private protected FlowStep()
    {
    }

    /// <summary>The step's name within its flow: 1 to 64 lower-case letters, digits and underscores, beginning with a letter; not <see cref="End"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The step that comes after it, or <see cref="End"/>; null means the one that is written after it, or the end after the last.</summary>
    public string? Next { get; init; }
}
