namespace SmartCS.Sdk.Turns;

/// <summary>Refuses a request that the host did not fill in.</summary>
internal static class TurnRequestGuard
{
    private const int MaxChannelLength = 64;

    public static void Require(TurnRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireIdentity(request.Merchant.Value, nameof(TurnRequest.Merchant));
        RequireIdentity(request.Conversation.Value, nameof(TurnRequest.Conversation));
        RequireIdentity(request.Message.Value, nameof(TurnRequest.Message));
        RequireValue(request.Text, nameof(TurnRequest.Text));
        RequireValue(request.Shopper, nameof(TurnRequest.Shopper));
        RequireValue(request.Channel, nameof(TurnRequest.Channel));
        if (request.Channel.Length > MaxChannelLength)
        {
            throw new ArgumentException($"TurnRequest.{nameof(TurnRequest.Channel)} has {request.Channel.Length} characters; allowed are at most {MaxChannelLength}.", nameof(request));
        }
    }

    private static void RequireIdentity(string value, string property)
    {
        if (value.Length == 0)
        {
            throw new ArgumentException($"TurnRequest.{property} is missing; the host must give the identity on every turn.", "request");
        }
    }

    private static void RequireValue(object? value, string property)
    {
        if (value is null)
        {
            throw new ArgumentException($"TurnRequest.{property} is null; leave it at its default or give a value.", "request");
        }
    }
}
