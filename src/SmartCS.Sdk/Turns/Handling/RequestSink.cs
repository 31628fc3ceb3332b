using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Gives out the replies to the requests of one message one after the other, so that all pieces together are the whole text. Used by
/// one turn at a time.
/// </summary>
internal sealed class RequestSink(TurnStream stream) : ISentenceSink
{
    public const string Separator = "\n\n";

    private bool _isBehind;
    private int _released;

    /// <inheritdoc/>
    public void Release(string text)
    {
        if (_isBehind)
        {
            stream.Release(Separator);
            _isBehind = false;
        }

        _released += text.Length;
        stream.Release(text);
    }

    /// <summary>Ends the reply to one request: what of it was not given out yet is, since nothing before the next may be missing. What is last can wait for the end of the turn.</summary>
    public void Complete(string text, bool isLast)
    {
        if (isLast)
        {
            return;
        }

        if (_released < text.Length)
        {
            Release(_released == 0 ? text : text[_released..]);
        }

        _released = 0;
        _isBehind = true;
    }
}
