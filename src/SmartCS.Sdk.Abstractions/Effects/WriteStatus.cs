using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Effects;

/// <summary>What became of a write.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WriteStatus>))]
public enum WriteStatus
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>The shop refused it and changed nothing.</summary>
    Refused,
}
