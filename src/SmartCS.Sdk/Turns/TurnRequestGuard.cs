namespace SmartCS.Sdk.Turns;

/// <summary>Refuses a request that the host did not fill in.</summary>
internal static class TurnRequestGuard
{
    private const int MaxChannelLength = 64;

    public static void Require(TurnRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var missing = request switch
        {
            { Merchant.Value.Length: 0 } => nameof(TurnRequest.Merchant),
            { Conversation.Value.Length: 0 } => nameof(TurnRequest.Conversation),
            { Message.Value.Length: 0 } => nameof(TurnRequest.Message),
            { Text: null } => nameof(TurnRequest.Text),
            { Shopper: null } => nameof(TurnRequest.Shopper),
            { Channel: null } => nameof(TurnRequest.Channel),
            _ => null,
        };
        if (missing is not null)
        {
            throw new ArgumentException($"TurnRequest.{missing} is missing; the host must give it on every turn.", nameof(request));
        }

        if (request.Channel is { Length: > MaxChannelLength } channel)
        {
            throw new ArgumentException($"TurnRequest.{nameof(TurnRequest.Channel)} has {channel.Length} characters; allowed are at most {MaxChannelLength}.", nameof(request));
        }
    }
}
