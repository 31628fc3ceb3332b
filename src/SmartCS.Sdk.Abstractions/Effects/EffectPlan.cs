namespace SmartCS.Sdk.Effects;

/// <summary>What a write would do, to be put to the shopper; or why it may not be done.</summary>
public sealed record EffectPlan
{
    /// <summary>
    /// The arguments exactly as they will be carried out, with everything that the shopper's yes depends on, such as the price that was
    /// shown: values by name. The yes is bound to these.
    /// </summary>
    public DataValue Arguments { get; init; }

    /// <summary>What is put to the shopper, in the language of the context: what will be done, to what, and the money that moves.</summary>
    public string Summary { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Why it may not be done, as a short name such as <c>not_found</c>; null where it may.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it may not be done, as the shopper reads it; null where it may, or where the flow says it.</summary>
    public string? Explanation { get; init; }

    /// <summary>A write that may be done.</summary>
    /// <param name="arguments">The arguments as they will be carried out.</param>
    /// <param name="summary">What is put to the shopper.</param>
    /// <returns>The plan.</returns>
    public static EffectPlan Allow(DataValue arguments, string summary) => new() { Arguments = arguments, Summary = summary };

    /// <summary>A write that may not be done.</summary>
    /// <param name="refusal">Why, as a short name.</param>
    /// <param name="explanation">Why, as the shopper reads it; null where the flow says it.</param>
    /// <returns>The plan.</returns>
    public static EffectPlan Refuse(string refusal, string? explanation = null) => new() { Refusal = refusal, Explanation = explanation };
}
