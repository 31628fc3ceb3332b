using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Models;

/// <summary>What a model is asked to do. Each purpose has its own ordered list of models in the merchant's profile.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelPurpose>))]
public enum ModelPurpose
{
    /// <summary>Write an answer from the knowledge.</summary>
    Answer,

    /// <summary>Understand what a message asks for.</summary>
    Route,

    /// <summary>Shorten a conversation.</summary>
    Summarise,

    /// <summary>Turn text into vectors.</summary>
    Embed,
}
