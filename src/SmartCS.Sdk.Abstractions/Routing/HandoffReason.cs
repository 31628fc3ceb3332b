using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Routing;

/// <summary>Why a human agent is brought in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandoffReason>))]
public enum HandoffReason
{
    /// <summary>The shopper asked for a person.</summary>
    Requested,

    /// <summary>What the shopper wants is the business of a person in this shop, by an intent or a rule of the merchant.</summary>
    Rule,

    /// <summary>The shopper is upset beyond what the merchant's rules leave to the assistant.</summary>
    Upset,

    /// <summary>The matter is more urgent than what the merchant's rules leave to the assistant.</summary>
    Urgent,

    /// <summary>The shopper is abusive, and the merchant's rules send that to a person.</summary>
    Abuse,

    /// <summary>Several messages in a row could not be answered.</summary>
    Unanswered,

    /// <summary>A flow asks for a person: a step of it says so, the shopper could not be understood several times, or a write's outcome is not known.</summary>
    Flow,
}
