namespace SmartCS.Sdk.Models;

/// <summary>The settings of one model that are its provider's to read.</summary>
public sealed record ModelSettings
{
    /// <summary>The name that the model is registered under.</summary>
    public required string Name { get; init; }

    /// <summary>Where the settings stand, such as <c>Models:qwen-plus</c>; errors name it.</summary>
    public required string Path { get; init; }

    /// <summary>The values by key; the keys of groups are joined by colons, such as <c>Headers:X-Team</c>. Case does not matter. May hold secrets.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Names the settings without their values, which may be secret.</summary>
    /// <returns>The path and the keys.</returns>
    public override string ToString() => $"{Path} ({string.Join(", ", Values.Keys)})";
}
