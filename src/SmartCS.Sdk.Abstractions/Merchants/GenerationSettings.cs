namespace SmartCS.Sdk.Merchants;

/// <summary>How models write answers from the knowledge. Without an answer model, none of it counts.</summary>
public sealed record GenerationSettings
{
    /// <summary>How the assistant should sound, in the merchant's words, at most 2,000 characters. It cannot loosen any rule. Null means friendly and brief.</summary>
    public string? Tone { get; init; }

    /// <summary>Supporting sentences whose support is at least this are said as they stand, without asking a model, 0 to 1; 1 always asks. Default 0.90.</summary>
    public double ExtractiveAbove { get; init; } = 0.90;

    /// <summary>How many entries the model is given at most, 1 to 20. Default 6.</summary>
    public int MaxEntries { get; init; } = 6;

    /// <summary>How many tokens of knowledge the model is given at most, 100 to 100,000. Default 2,000.</summary>
    public int MaxKnowledgeTokens { get; init; } = 2_000;

    /// <summary>How many tokens of the conversation so far the model is given at most, 0 to 100,000. Default 800.</summary>
    public int MaxHistoryTokens { get; init; } = 800;

    /// <summary>How many tokens the model may write, 16 to 100,000. Default 500.</summary>
    public int MaxAnswerTokens { get; init; } = 500;

    /// <summary>How freely the model chooses its words, 0 to 2; null leaves it to the vendor. Default 0.</summary>
    public double? Temperature { get; init; } = 0;

    /// <summary>How often the model may mend an answer that the knowledge does not support, 0 to 2. Default 1.</summary>
    public int MaxRepairs { get; init; } = 1;
}
