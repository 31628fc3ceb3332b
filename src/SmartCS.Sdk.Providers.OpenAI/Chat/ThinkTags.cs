namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Tells thoughts between <c>&lt;think&gt;</c> tags at the beginning of an answer from the answer. Not safe for concurrent use.</summary>
internal sealed class ThinkTags
{
    private const string Open = "<think>";
    private const string Close = "</think>";

    private State _state;
    private string _held = string.Empty;

    private enum State
    {
        Start,
        Thinking,
        AfterThoughts,
        Answer,
    }

    /// <summary>Whether nothing is held back and all that follows is answer.</summary>
    public bool IsDone => _state == State.Answer;

    /// <summary>Takes a piece of text.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="isLast">Whether none follows, so that nothing may be held back.</param>
    /// <returns>What of it are thoughts and what is answer; either may be empty.</returns>
    public (string Thoughts, string Answer) Split(string text, bool isLast)
    {
        text = _held.Length == 0 ? text : _held + text;
        _held = string.Empty;
        var thoughts = string.Empty;
        if (_state == State.Start)
        {
            var trimmed = text.AsSpan().TrimStart();
            if (trimmed.StartsWith(Open))
            {
                text = trimmed[Open.Length..].ToString();
                _state = State.Thinking;
            }
            else if (!isLast && Open.AsSpan().StartsWith(trimmed))
            {
                _held = text;
                return (thoughts, string.Empty);
            }
            else
            {
                _state = State.Answer;
            }
        }

        if (_state == State.Thinking)
        {
            var i = text.IndexOf(Close, StringComparison.Ordinal);
            var end = i >= 0 ? i : text.Length - (isLast ? 0 : HeldLength(text));
            thoughts = text[..end];
            _held = i >= 0 ? string.Empty : text[end..];
            text = i >= 0 ? text[(i + Close.Length)..] : string.Empty;
            _state = i >= 0 ? State.AfterThoughts : State.Thinking;
        }

        if (_state == State.AfterThoughts)
        {
            // The line breaks between thoughts and answer belong to neither.
            text = text.TrimStart();
            _state = text.Length > 0 ? State.Answer : State.AfterThoughts;
        }

        return (thoughts, text);
    }

    // How much of the end may be the beginning of the closing tag.
    private static int HeldLength(string text)
    {
        for (var length = Math.Min(Close.Length - 1, text.Length); length > 0; length--)
        {
            if (text.EndsWith(Close[..length], StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }
}
