using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>What one model is asked, over all calls to its vendor that it takes.</summary>
internal class ModelRequest
{
    private int _calls;
    private volatile bool _hasFailed;

    /// <summary>When the first call began, by the clock's timestamps.</summary>
    public required long StartedAt { get; init; }

    /// <summary>How many calls to the vendor were made.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>How many of them were made beside another, and so are paid though their answer was not taken.</summary>
    public int Hedges { get; private set; }

    /// <summary>The tokens that the call takes at least, where there is a limit on them; else 0.</summary>
    public int Tokens { get; init; }

    /// <summary>Whether the answer comes piece by piece, so that its beginning does not yet tell how the call goes.</summary>
    public bool IsStreamed { get; set; }

    /// <summary>Whether the circuit is still to be told how the last call went.</summary>
    public bool CountsAtEnd { get; set; }

    /// <summary>Counts a call.</summary>
    public void Begin()
    {
        _hasFailed = false;
        Interlocked.Increment(ref _calls);
    }

    /// <summary>Takes in that a call failed.</summary>
    public void Fail() => _hasFailed = true;

    /// <summary>Counts a call beside the first; false where there is no first any more.</summary>
    public bool TryHedge()
    {
        if (_hasFailed || Calls == 0)
        {
            return false;
        }

        Hedges++;
        return true;
    }
}

/// <summary>What one chat model is asked.</summary>
internal sealed class ChatRequest : ModelRequest
{
    public required ChatEndpoint Endpoint { get; init; }

    public required IEnumerable<ChatMessage> Messages { get; init; }

    public required ChatOptions Options { get; init; }
}
