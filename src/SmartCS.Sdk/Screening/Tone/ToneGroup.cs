namespace SmartCS.Sdk.Screening.Tone;

/// <summary>Phrases of the lexicon that weigh the same, separated by bars. An asterisk after Latin letters stands for any ending.</summary>
/// <param name="Kind">What they do.</param>
/// <param name="Weight">As in <see cref="ToneEntry.Weight"/>.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Urgency">As in <see cref="ToneEntry.Urgency"/>.</param>
internal sealed record ToneGroup(ToneKind Kind, float Weight, string Phrases, float Urgency = 0);
