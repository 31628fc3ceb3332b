using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Learning;

/// <summary>Why an utterance was not clear.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnclearKind>))]
public enum UnclearKind
{
    /// <summary>No stage thought of any intent, or of nothing that was worth a thought.</summary>
    Unknown,

    /// <summary>An intent was thought of, but not surely enough to follow it.</summary>
    LowConfidence,

    /// <summary>It was taken for none of the shop's business.</summary>
    OutOfScope,

    /// <summary>It was understood, and the knowledge has no answer.</summary>
    Unanswered,
}
