namespace SmartCS.Sdk.Knowledge;

/// <summary>An answer that a stage would give.</summary>
/// <param name="Entry">The entry that it rests on first.</param>
/// <param name="Score">The stage's own score, 0 to 1.</param>
/// <param name="IsRight">Whether the entry answers the question.</param>
internal readonly record struct AnswerCandidate(EntryId Entry, double Score, bool IsRight);
