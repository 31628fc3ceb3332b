namespace SmartCS.Sdk.Screening;

/// <summary>A placeholder as it stands in a text: where its label is, its number, and where it ends.</summary>
internal readonly record struct Placeholder(int LabelStart, int LabelEnd, int Number, int End);
