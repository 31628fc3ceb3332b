namespace SmartCS.Sdk.Flows;

/// <summary>Asks for a slot, unless it is filled.</summary>
public sealed record CollectStep : FlowStep
{
    /// <summary>The slot.</summary>
    public required string Slot { get; init; }

    /// <summary>What is asked, a template.</summary>
    public required LocalizedText Ask { get; init; }

    /// <summary>What is asked from the second time on, a template; empty means the same.</summary>
    public LocalizedText AskAgain { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>The action whose <see cref="FlowActionResult.Choices"/> the shopper chooses from; null where there are none.</summary>
    public string? Options { get; init; }

    /// <summary>
    /// The action that reads the message in place of the recognisers, given the text as its argument <c>text</c>; outcome <c>ok</c> fills the
    /// slot with its value, any other says its text and asks again. Null where the recognisers do.
    /// </summary>
    public string? Reader { get; init; }

    /// <summary>The arguments of <see cref="Options"/> and <see cref="Reader"/>: templates by name.</summary>
    public IReadOnlyDictionary<string, string> With { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
