namespace SmartCS.Sdk.Turns;

/// <summary>The names of the built-in stages in <see cref="RouteStep.Stage"/>.</summary>
public static class RouteStages
{
    /// <summary>The message itself was looked at: is there anything to answer?</summary>
    public const string Screening = "screening";

    /// <summary>The message was taken apart into its requests.</summary>
    public const string Splitting = "splitting";

    /// <summary>The choice among the things that the reply before asked about.</summary>
    public const string Offered = "offered";

    /// <summary>The flow that the conversation is in, and what it asked for.</summary>
    public const string Flow = "flow";

    /// <summary>The merchant's own rules: phrases, keywords and patterns.</summary>
    public const string Rules = "rules";

    /// <summary>A vetted FAQ whose question means the same as the message.</summary>
    public const string Faq = "faq";

    /// <summary>The classifier that was trained from the merchant's examples.</summary>
    public const string Classifier = "classifier";

    /// <summary>Wishes for what the merchant's products are, which begin the shopping guide.</summary>
    public const string Wishes = "wishes";

    /// <summary>The nearest examples by an embedding model.</summary>
    public const string Neighbours = "neighbours";

    /// <summary>A model's reading of what the message asks for.</summary>
    public const string ModelRouting = "model-routing";

    /// <summary>Sentences of the knowledge that support an answer.</summary>
    public const string Passages = "passages";

    /// <summary>An answer that a model gave to the same question before, while the knowledge is unchanged.</summary>
    public const string Cache = "cache";

    /// <summary>An answer written by a model and verified sentence by sentence.</summary>
    public const string Model = "model";
}
