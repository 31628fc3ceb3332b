namespace SmartCS.Sdk.Routing;

/// <summary>What a model says that one request of a message is: well-formed, and nothing more is known of it.</summary>
internal sealed record ModelProposal
{
    /// <summary>The words of the message that it is about, as the model copied them.</summary>
    public required string Words { get; init; }

    /// <summary>One of <see cref="ModelCommands"/>, or anything else.</summary>
    public required string Command { get; init; }

    /// <summary>How sure the model says that it is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<string> Intents { get; init; } = [];

    public string? Slot { get; init; }

    public string? Value { get; init; }
}
