namespace SmartCS.Sdk.Screening;

/// <summary>The names in placeholders, by number: first those of the kinds, then that of literal text, then the host's own.</summary>
internal static class Labels
{
    /// <summary>Text that only looks like a placeholder, and is hidden so that it cannot be taken for one.</summary>
    public const int Literal = 11;

    /// <summary>The first of the host's own.</summary>
    public const int FirstOwn = 12;

    /// <summary>In the order of <see cref="PersonalDataKind"/>.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        ["MOBILE", "LANDLINE", "PHONE", "ID", "CARD", "EMAIL", "PASSPORT", "PLATE", "IP", "ADDRESS", "NAME", "TEXT"];

    public static PersonalDataKind? KindOf(int label) => label < Literal ? (PersonalDataKind)label : null;
}
