namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>A message whose personal data is known.</summary>
internal sealed record LabelledText(string Text, IReadOnlyList<KnownSpan> Spans, IReadOnlyList<string> Names);

/// <summary>Where personal data stands, of which kind, and how it is written.</summary>
internal sealed record KnownSpan(string Kind, string Writing, int Start, int End);
