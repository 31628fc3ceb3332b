using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>One of several requests that a stage found in what was taken for one.</summary>
/// <param name="Range">Which part of the message it is.</param>
/// <param name="Verdict">What the stage thinks of it.</param>
internal sealed record StagePart(TextRange Range, StageVerdict Verdict);
