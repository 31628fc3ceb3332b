namespace SmartCS.Sdk.Learning;

/// <summary>How many utterances of one kind were not clear on one day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Kind">Why they were not clear.</param>
/// <param name="Count">How many they were.</param>
public readonly record struct UnclearCount(DateOnly Day, UnclearKind Kind, long Count);
