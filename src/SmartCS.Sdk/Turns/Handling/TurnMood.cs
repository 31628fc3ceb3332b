using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>What of a whole message the handling of each of its requests heeds.</summary>
/// <param name="Tone">How it sounds.</param>
/// <param name="IsHandedOff">Whether a person is brought in whatever is found.</param>
internal readonly record struct TurnMood(MessageTone Tone, bool IsHandedOff);
