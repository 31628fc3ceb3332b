namespace SmartCS.Sdk.Routing;

/// <summary>Where a merchant's classifier stands.</summary>
public enum ClassifierState
{
    /// <summary>There is nothing to learn from: no intent has an example.</summary>
    NoExamples,

    /// <summary>It is not in memory; the next message loads or trains it.</summary>
    Idle,

    /// <summary>It is being loaded or trained; what was in service before stays so until it is ready.</summary>
    Training,

    /// <summary>It is in service.</summary>
    Ready,

    /// <summary>Training failed; what was in service before stays so, and it is tried again in a minute.</summary>
    Failed,
}
