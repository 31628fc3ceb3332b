using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// What an assistant needs so that messages are routed: greeted, asked back, passed to flows and people, and answered request by
/// request. Without it every message is a question to the knowledge.
/// </summary>
/// <remarks>Immutable; its parts are safe for concurrent use.</remarks>
public sealed class AssistantRouting
{
    /// <summary>Brings the parts together.</summary>
    /// <param name="router">Finds what messages ask for.</param>
    /// <param name="flows">Runs the flows; null where the host has none: what would begin one is then answered from the knowledge.</param>
    public AssistantRouting(MessageRouter router, IDialogueFlows? flows = null)
    {
        ArgumentNullException.ThrowIfNull(router);
        Router = router;
        Flows = flows;
    }

    internal MessageRouter Router { get; }

    internal IDialogueFlows? Flows { get; }
}
