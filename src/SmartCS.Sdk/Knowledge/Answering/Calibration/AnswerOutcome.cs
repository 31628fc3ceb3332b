namespace SmartCS.Sdk.Knowledge;

/// <summary>What becomes of a labelled question at the operating point.</summary>
public sealed record AnswerOutcome
{
    /// <summary>The question.</summary>
    public required LabelledQuestion Question { get; init; }

    /// <summary>The stage that answers or comes nearest to it, one of <see cref="Turns.RouteStages"/>; null where no stage found anything.</summary>
    public string? Stage { get; init; }

    /// <summary>The entry that its answer rests on first; null where no stage found anything.</summary>
    public EntryId? Entry { get; init; }

    /// <summary>How likely that answer is right, 0 to 1, by what the other questions taught.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether the entry is one that answers the question.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether the answer is given; where not, the question is left to people.</summary>
    public bool IsAnswered { get; init; }
}
