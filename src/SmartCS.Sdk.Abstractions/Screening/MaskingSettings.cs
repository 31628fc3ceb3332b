namespace SmartCS.Sdk.Screening;

/// <summary>
/// Which personal data is masked before a text leaves the process. The merchant's knowledge is public and is not masked;
/// what shoppers write and what tools return is.
/// </summary>
public sealed record MaskingSettings
{
    /// <summary>All kinds, no exceptions.</summary>
    public static MaskingSettings Default { get; } = new();

    /// <summary>The kinds to mask. Default all.</summary>
    public IReadOnlyList<PersonalDataKind> Kinds { get; init => field = value ?? []; } = Enum.GetValues<PersonalDataKind>();

    /// <summary>Texts that are never masked, such as the shop's own hotline and address, 1 to 200 characters each, at most 1,000; spaces, hyphens, letter case and width do not matter.</summary>
    public IReadOnlyList<string> Allowed { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Patterns whose whole matches are never masked, such as the shop's order numbers: regular expressions without
    /// look-around and back-references, at most 500 characters each, at most 50.
    /// </summary>
    public IReadOnlyList<string> AllowedPatterns { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Further patterns to mask, by the name of their placeholder, which is 1 to 20 letters A to Z: regular expressions
    /// without look-around and back-references, at most 500 characters each, at most 50.
    /// </summary>
    public IReadOnlyDictionary<string, string> Patterns { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
