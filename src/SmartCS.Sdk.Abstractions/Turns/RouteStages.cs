namespace SmartCS.Sdk.Turns;

/// <summary>The names of the built-in stages in <see cref="RouteStep.Stage"/>.</summary>
public static class RouteStages
{
    /// <summary>The message itself was looked at: is there anything to answer?</summary>
    public const string Screening = "screening";

    /// <summary>A vetted FAQ whose question means the same as the message.</summary>
    public const string Faq = "faq";

    /// <summary>Sentences of the knowledge that support an answer.</summary>
    public const string Passages = "passages";

    /// <summary>An answer that a model gave to the same question before, while the knowledge is unchanged.</summary>
    public const string Cache = "cache";

    /// <summary>An answer written by a model and verified sentence by sentence.</summary>
    public const string Model = "model";
}
