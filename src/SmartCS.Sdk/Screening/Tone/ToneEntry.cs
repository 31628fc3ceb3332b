namespace SmartCS.Sdk.Screening.Tone;

/// <summary>A phrase of the lexicon.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Weight">Of a feeling or fault, from -4 (furious) to 4 (delighted); of a degree or negation, by how much it multiplies.</param>
/// <param name="Urgency">How urgent it makes the message by itself, 0 to 1.</param>
internal readonly record struct ToneEntry(ToneKind Kind, float Weight, float Urgency);
