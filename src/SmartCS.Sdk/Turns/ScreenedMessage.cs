namespace SmartCS.Sdk.Turns;

/// <summary>What a look at the message itself found.</summary>
internal enum MessageFinding
{
    /// <summary>There is something to answer.</summary>
    Answerable,

    /// <summary>There is no letter and no digit in it.</summary>
    Empty,

    /// <summary>It is longer than the merchant allows.</summary>
    TooLong,
}

/// <summary>A message made well-formed, and what was found in it.</summary>
/// <param name="Text">The text to work with and to keep.</param>
/// <param name="Finding">Whether it can be answered.</param>
/// <param name="Language">The language that its script tells; the default value where it tells none.</param>
internal readonly record struct ScreenedMessage(string Text, MessageFinding Finding, Locale Language);
