namespace SmartCS.Sdk.Screening.Tone;

/// <summary>What a phrase does to the tone of the message that it stands in.</summary>
internal enum ToneKind : byte
{
    /// <summary>Nothing; it only keeps the words inside it from being read by themselves, as in 差不多.</summary>
    Neutral,

    /// <summary>Praises or blames.</summary>
    Feeling,

    /// <summary>States that something is broken, late or wrong: bad news, but said without anger however often.</summary>
    Fault,

    /// <summary>Strengthens or weakens what follows.</summary>
    Degree,

    /// <summary>Turns what follows into its opposite.</summary>
    Negation,

    /// <summary>What follows counts more than what came before.</summary>
    Contrast,

    /// <summary>The clause that it stands in counts less.</summary>
    Concession,

    /// <summary>The sentence that it begins sums up.</summary>
    Summary,

    /// <summary>Makes its clause a question.</summary>
    Question,

    /// <summary>Begins a sentence that is a question if it ends in a question mark.</summary>
    QuestionOpener,

    /// <summary>Says that something may come to harm.</summary>
    Hazard,

    /// <summary>A date that cannot be moved, such as a wedding.</summary>
    Occasion,

    /// <summary>A time that is near, such as tomorrow.</summary>
    NearTime,
}
