namespace SmartCS.Sdk.Knowledge;

/// <summary>Why a model's answer gives nothing to say.</summary>
internal enum GenerationFailure
{
    /// <summary>No entry can support an answer in the language of the reply; no model was asked.</summary>
    NoEvidence,

    /// <summary>The model says that the knowledge does not answer the question.</summary>
    Abstained,

    /// <summary>The knowledge does not support what the model wrote, also after mending.</summary>
    Unsupported,

    /// <summary>The model did not write anything that could be read as an answer.</summary>
    Unreadable,

    /// <summary>A write is put to the shopper, whose question is the answer: a model does not know what became of it.</summary>
    Asked,

    /// <summary>All models failed.</summary>
    ModelFailed,
}
