using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// What a message asks the engine to do. Every stage of the routing, language models included, can only choose among these;
/// the engine executes them. Immutable.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(StartFlowCommand), "startFlow")]
[JsonDerivedType(typeof(SetSlotCommand), "setSlot")]
[JsonDerivedType(typeof(CorrectSlotCommand), "correctSlot")]
[JsonDerivedType(typeof(CancelFlowCommand), "cancelFlow")]
[JsonDerivedType(typeof(RepeatCommand), "repeat")]
[JsonDerivedType(typeof(RestartFlowCommand), "restartFlow")]
[JsonDerivedType(typeof(AnswerCommand), "answer")]
[JsonDerivedType(typeof(ClarifyCommand), "clarify")]
[JsonDerivedType(typeof(SmallTalkCommand), "smallTalk")]
[JsonDerivedType(typeof(HandoffCommand), "handoff")]
public abstract record DialogueCommand
{
    private protected DialogueCommand()
    {
    }
}
