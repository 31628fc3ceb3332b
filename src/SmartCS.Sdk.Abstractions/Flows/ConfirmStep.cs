namespace SmartCS.Sdk.Flows;

/// <summary>Puts a write to the shopper, and has it done after a yes to exactly that.</summary>
public sealed record ConfirmStep : FlowStep
{
    /// <summary>The outcome of a write that was done.</summary>
    public const string Done = "done";

    /// <summary>The outcome of a no.</summary>
    public const string Declined = "declined";

    /// <summary>The outcome of a write that may not be done; the reason's short name is another, asked first.</summary>
    public const string Refused = "refused";

    /// <summary>The outcome of a write of which it is not known whether it was done.</summary>
    public const string Unknown = "unknown";

    /// <summary>The effect's name.</summary>
    public required string Effect { get; init; }

    /// <summary>Its arguments: templates by name.</summary>
    public IReadOnlyDictionary<string, string> With { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>What is asked, a template in which <c>{summary}</c> is the effect's own wording; empty means the usual question.</summary>
    public LocalizedText Ask { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>The variable that takes <c>reference</c>, <c>amount</c> and <c>refusal</c>; null where they are not kept.</summary>
    public string? Save { get; init; }

    /// <summary>The steps to go to by outcome: <see cref="Done"/>, <see cref="Declined"/>, <see cref="Refused"/> or its short name, <see cref="Unknown"/>. Without one: done goes on, declined and refused end the flow saying so, unknown brings in a person.</summary>
    public IReadOnlyDictionary<string, string> On { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
