using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Routing;

/// <summary>What is done when a message has an intent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IntentAction>))]
public enum IntentAction
{
    /// <summary>It is answered from the knowledge.</summary>
    Answer,

    /// <summary>A flow begins; where the merchant does not have the flow, it is answered from the knowledge.</summary>
    StartFlow,

    /// <summary>A courtesy is returned.</summary>
    SmallTalk,

    /// <summary>A human agent is brought in.</summary>
    Handoff,
}
