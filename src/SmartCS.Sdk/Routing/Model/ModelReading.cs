using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>What remains of a model's proposal after it was checked: something that this merchant has, about words that stand in the message.</summary>
/// <param name="Range">The words, in the message.</param>
/// <param name="Intents">The intent that they have, or the 2 to 4 that they may have; empty for a command to the running flow.</param>
/// <param name="FlowCommands">The commands to the running flow; empty for intents.</param>
/// <param name="Confidence">How sure one may be, 0 to 1.</param>
internal sealed record ModelReading(TextRange Range, IReadOnlyList<IntentDefinition> Intents, IReadOnlyList<DialogueCommand> FlowCommands, double Confidence);
