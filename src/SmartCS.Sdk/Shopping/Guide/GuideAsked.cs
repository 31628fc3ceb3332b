namespace SmartCS.Sdk.Shopping;

/// <summary>A question that the guide asked. Immutable.</summary>
public sealed record GuideAsked
{
    /// <summary>The key of the question, see <see cref="GuideQuestion.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What became of it.</summary>
    public GuideAnswer Answer { get; init; }

    /// <summary>The choices that were offered with it, as they were written, so that "the second" is understood.</summary>
    public IReadOnlyList<GuideChoice> Choices { get; init => field = value ?? []; } = [];
}
