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

    /// <summary>The message could not be served as it is: empty, too long, or without any content.</summary>
    NotUnderstood,
}
