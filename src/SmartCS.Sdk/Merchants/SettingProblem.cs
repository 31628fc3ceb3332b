namespace SmartCS.Sdk.Merchants;

/// <summary>One setting that cannot be used.</summary>
/// <param name="Path">Where it stands: the configuration path, or the file and the path in it.</param>
/// <param name="Value">
/// What stands there, at most 80 characters of it; null where it is the place itself that is wrong. The value of a setting
/// that nobody knows is never shown: it may be a secret.
/// </param>
/// <param name="Allowed">What is allowed there: a type, a range, or what to do.</param>
public sealed record SettingProblem(string Path, string? Value, string Allowed)
{
    /// <summary>The problem in one line.</summary>
    public override string ToString() => Value is null ? $"{Path}: {Allowed}" : $"{Path} is '{Value}'; allowed is {Allowed}";
}
