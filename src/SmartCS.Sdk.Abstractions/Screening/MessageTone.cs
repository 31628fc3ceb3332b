namespace SmartCS.Sdk.Screening;

/// <summary>How a message sounds. Everything neutral is the default value.</summary>
/// <param name="Sentiment">From -1 (furious) over 0 (neutral) to 1 (delighted).</param>
/// <param name="Urgency">From 0 (none) to 1 (now, or harm is done).</param>
/// <param name="IsAbusive">Whether it insults or threatens.</param>
public readonly record struct MessageTone(double Sentiment, double Urgency, bool IsAbusive);
