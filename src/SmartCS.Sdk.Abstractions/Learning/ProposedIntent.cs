namespace SmartCS.Sdk.Learning;

/// <summary>Utterances that ask for the same as far as their words tell, and that no intent was sure of. Immutable.</summary>
public sealed record ProposedIntent
{
    /// <summary>A suggested id: 1 to 64 lower-case letters, digits and underscores, beginning with a letter; never that of an intent that there is.</summary>
    public required string Id { get; init; }

    /// <summary>A suggested title: the words that tell these utterances from the others.</summary>
    public required string Title { get; init; }

    /// <summary>How often it was asked, utterances of the same words counted each time.</summary>
    public required int Size { get; init; }

    /// <summary>Different utterances, the one in the middle first. Without personal data.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The intent that there is already whose examples are most alike; null where there is none.</summary>
    public string? NearestIntent { get; init; }

    /// <summary>
    /// How alike these utterances and the examples of <see cref="NearestIntent"/> are, 0 to 1: the cosine of their words' weights. Where it
    /// is high, the utterances are rather more examples of that intent than a new one.
    /// </summary>
    public double Similarity { get; init; }
}
