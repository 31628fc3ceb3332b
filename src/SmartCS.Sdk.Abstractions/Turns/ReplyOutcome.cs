using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Turns;

/// <summary>What became of a shopper's message.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyOutcome>))]
public enum ReplyOutcome
{
    /// <summary>A vetted answer was given word for word.</summary>
    Answered,

    /// <summary>Supporting sentences of the knowledge were given, cited.</summary>
    Supported,

    /// <summary>A model wrote the text, and every sentence of it is supported by what it cites.</summary>
    Generated,

    /// <summary>The knowledge does not support an answer, and the reply says so.</summary>
    Abstained,

    /// <summary>A courtesy was returned.</summary>
    SmallTalk,

    /// <summary>The shopper was asked which of a few things is meant.</summary>
    Clarified,

    /// <summary>A flow said its next step.</summary>
    InFlow,

    /// <summary>A human agent is to take over; the host brings one in.</summary>
    HandedOff,

    /// <summary>The message could not be served as it is: empty, too long, without any content, or in a language that the shop does not serve.</summary>
    NotUnderstood,
}
