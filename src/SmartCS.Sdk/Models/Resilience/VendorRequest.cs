using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>What one model is asked, over all calls to its vendor that it takes.</summary>
internal class VendorRequest
{
    private int _calls;

    /// <summary>When the first call began, by the clock's timestamps.</summary>
    public required long StartedAt { get; init; }

    /// <summary>How many calls to the vendor were made.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>The tokens that the call takes at least, where there is a limit on them; else 0.</summary>
    public int Tokens { get; set; }

    public void CountCall() => Interlocked.Increment(ref _calls);
}

/// <summary>What one chat model is asked.</summary>
internal sealed class ChatRequest : VendorRequest
{
    public required ChatEndpoint Endpoint { get; init; }

    public required IEnumerable<ChatMessage> Messages { get; init; }

    public required ChatOptions Options { get; init; }
}
