using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>Measures calls to models.</summary>
internal sealed class TelemetryChatClient(IChatClient inner) : DelegatingChatClient(inner);
