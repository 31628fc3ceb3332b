namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide made of a message. Immutable.</summary>
public sealed record GuideReading
{
    /// <summary>The session with what was understood; the pending question is settled by it.</summary>
    public required GuideSession Session { get; init; }

    /// <summary>The needs that are new or that replaced one.</summary>
    public IReadOnlyList<GuideNeed> Needs { get; init => field = value ?? []; } = [];

    /// <summary>What could not become a need, to be said.</summary>
    public IReadOnlyList<GuideProblem> Problems { get; init => field = value ?? []; } = [];

    /// <summary>What became of the pending question; null where none was pending.</summary>
    public GuideAnswer? Answer { get; init; }

    /// <summary>Whether anything at all was understood: a need, an answer or a problem.</summary>
    public bool IsUnderstood => Needs.Count > 0 || Problems.Count > 0 || Answer is GuideAnswer.Answered or GuideAnswer.Unknown or GuideAnswer.NoMatter;
}
