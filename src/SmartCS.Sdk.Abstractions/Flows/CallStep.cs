namespace SmartCS.Sdk.Flows;

/// <summary>Has an action look something up in the shop. It changes nothing there; that is for <see cref="ConfirmStep"/>.</summary>
public sealed record CallStep : FlowStep
{
    /// <summary>The action's name.</summary>
    public required string Action { get; init; }

    /// <summary>Its arguments: templates by name. A template that is one placeholder keeps what kind of value it is.</summary>
    public IReadOnlyDictionary<string, string> With { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The variable that takes its value; null where it is not kept.</summary>
    public string? Save { get; init; }

    /// <summary>The steps to go to by the action's outcome; others go on. The outcome <c>failed</c> is that of an action that threw or took too long; where it is not named, a person is brought in.</summary>
    public IReadOnlyDictionary<string, string> On { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
