using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What a knowledge entry is, which decides how it may be used in an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KnowledgeKind>))]
public enum KnowledgeKind
{
    /// <summary>A vetted question and its answer; the answer may be said word for word.</summary>
    Faq,

    /// <summary>A text about the shop or its goods; its sentences may be said, cited.</summary>
    Article,

    /// <summary>A rule of the shop, such as its return policy; its sentences may be said, cited.</summary>
    Policy,

    /// <summary>A product with its facets; its sentences may be said, cited.</summary>
    Product,

    /// <summary>An example of a good conversation. It teaches tone and is never said as a fact.</summary>
    Dialogue,
}
