namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>A line of a dialogue.</summary>
/// <param name="Number">Which line of the script.</param>
/// <param name="Text">The message, or what happens.</param>
/// <param name="IsEvent">Whether it is something that happens.</param>
internal sealed record DialogueLine(int Number, string Text, bool IsEvent);
