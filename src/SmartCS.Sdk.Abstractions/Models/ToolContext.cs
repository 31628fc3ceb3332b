using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Models;

/// <summary>
/// For whom a tool is offered and called. All identities come from the host, none from a message or a model; a tool finds
/// it in <see cref="Microsoft.Extensions.AI.AIFunctionArguments.Context"/> under the key <c>typeof(ToolContext)</c>.
/// </summary>
public sealed record ToolContext
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The message that is being answered.</summary>
    public required MessageId Message { get; init; }

    /// <summary>Who wrote it: a tool that shows or changes a shopper's own data takes the identity from here alone.</summary>
    public required Shopper Shopper { get; init; }

    /// <summary>The message as it came, its text being data; null where a tool is called outside of a turn.</summary>
    public TurnRequest? Turn { get; init; }

    /// <summary>The language of the reply.</summary>
    public Locale Locale { get; init; }
}
