namespace SmartCS.Sdk.Screening;

/// <summary>What is looked for.</summary>
internal readonly record struct DetectionScope(KindSet Kinds, LabelSet Labels);
