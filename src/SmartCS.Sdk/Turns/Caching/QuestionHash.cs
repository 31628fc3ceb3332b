namespace SmartCS.Sdk.Turns;

/// <summary>Hashes a question. Which answers are served never depends on it, only how fast they are found.</summary>
internal delegate int QuestionHash(ReadOnlySpan<char> text);
