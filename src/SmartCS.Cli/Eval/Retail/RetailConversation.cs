using SmartCS.Sdk;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Turns;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>One shopper's conversation with the assistant, and which of the messages were a yes.</summary>
internal sealed class RetailConversation(RetailHost host, ConversationId id, Random random)
{
    private int _messages;

    /// <summary>The conversation.</summary>
    public ConversationId Id => id;

    /// <summary>Who writes, as far as the host knows; null for somebody unknown.</summary>
    public ShopperId? Shopper { get; set; }

    /// <summary>The messages that were a yes to what was put to the shopper.</summary>
    public HashSet<MessageId> Yeses { get; } = [];

    /// <summary>What was said, for whoever wants to know why a task failed.</summary>
    public List<string> Transcript { get; } = [];

    /// <summary>What the assistant said last.</summary>
    public Reply? Last { get; private set; }

    /// <summary>Says something. Now and then the message arrives twice, as messages do.</summary>
    public async Task<Reply> SayAsync(string text, bool isYes, CancellationToken cancellationToken)
    {
        var request = RequestOf(text) with { Message = $"{id}-{++_messages}" };
        if (isYes)
        {
            Yeses.Add(request.Message);
        }

        Transcript.Add($"> {text}");
        Last = await host.Assistant.ReplyAsync(request, cancellationToken).ConfigureAwait(false);
        Transcript.Add($"< {Last.Text}");
        if (random.Next(6) == 0)
        {
            await host.Assistant.ReplyAsync(request with { }, cancellationToken).ConfigureAwait(false);
        }

        return Last;
    }

    /// <summary>The flow that waits for the shopper; null where none does.</summary>
    public ValueTask<RunningFlow?> FindRunningAsync(CancellationToken cancellationToken) =>
        host.Flows.FindRunningAsync(host.Profile, RequestOf(string.Empty) with { Message = $"{id}-{_messages + 1}" }, cancellationToken);

    private TurnRequest RequestOf(string text) => new()
    {
        Merchant = host.Profile.Id,
        Conversation = id,
        Message = "none",
        Text = text,
        Shopper = Shopper is { } known ? Sdk.Turns.Shopper.Verified(known) : Sdk.Turns.Shopper.Anonymous,
    };
}
