using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Models;

/// <summary>What a report puts into one row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageGrouping>))]
public enum UsageGrouping
{
    /// <summary>Nothing: there is the total alone.</summary>
    None,

    /// <summary>What the shopper wanted.</summary>
    Intent,

    /// <summary>The model. A turn counts in the row of each model that was tried for it.</summary>
    Model,

    /// <summary>What models were asked for. A turn counts in the row of each purpose that it had.</summary>
    Purpose,

    /// <summary>What became of the message.</summary>
    Outcome,

    /// <summary>The day, UTC.</summary>
    Day,

    /// <summary>The conversation.</summary>
    Conversation,
}
