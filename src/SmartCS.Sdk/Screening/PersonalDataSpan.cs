namespace SmartCS.Sdk.Screening;

/// <summary>Where personal data stands in a text. Holds no text itself.</summary>
/// <param name="Kind">The kind; null for the host's own patterns and for text that only looks like a placeholder.</param>
/// <param name="Label">The name that its placeholder has, such as <c>MOBILE</c>.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units, at least 1.</param>
public readonly record struct PersonalDataSpan(PersonalDataKind? Kind, string Label, int Start, int Length);
