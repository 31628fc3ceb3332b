using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Effects;

/// <summary>How far a write has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffectState>))]
public enum EffectState
{
    /// <summary>It was put to the shopper, who has not answered.</summary>
    Proposed,

    /// <summary>The shopper said yes to exactly these arguments; nothing was sent yet.</summary>
    Confirmed,

    /// <summary>It is being sent, or was, and its answer has not been written down: the outcome is unknown until the shop is asked.</summary>
    Started,

    /// <summary>The shop did it.</summary>
    Done,

    /// <summary>The shop or a last check refused it; nothing was changed.</summary>
    Refused,

    /// <summary>The shop was asked and never took it in. A new yes may have it sent again, under the same key.</summary>
    NotDone,

    /// <summary>The shopper said no, changed the arguments, or let it lie too long. Never done.</summary>
    Void,

    /// <summary>It was done and then undone.</summary>
    Compensated,
}
