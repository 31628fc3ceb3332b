namespace SmartCS.Sdk.Knowledge;

/// <summary>Takes the verified sentences of an answer as soon as each may be shown.</summary>
internal interface ISentenceSink
{
    /// <summary>Takes the next piece of the answer: a sentence, restored, with the space before it where one is needed. All pieces together are the answer's text.</summary>
    void Release(string text);
}
