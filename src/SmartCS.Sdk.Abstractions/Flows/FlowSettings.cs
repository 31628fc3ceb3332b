namespace SmartCS.Sdk.Flows;

/// <summary>Which flows a merchant has.</summary>
public sealed record FlowSettings
{
    /// <summary>Whether the flows that come with the engine are the merchant's too, each where its shop ports are there. Default they are.</summary>
    public bool BuiltIn { get; init; } = true;

    /// <summary>Flows by name that the merchant does not want.</summary>
    public IReadOnlyList<string> Disabled { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The folder with the merchant's own flows, one YAML or JSON file each, followed while it changes; a flow of the same name takes the place of
    /// one that comes with the engine. Null for none. In a merchant's file relative to that file's folder.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Whether a model may word what flows say; numbers, names and ids stay as they are, or the flow's own words are said. Default not.</summary>
    public bool Phrasing { get; init; }
}
