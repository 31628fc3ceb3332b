using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Turns;

/// <summary>What an assistant needs so that models can answer. Without it, or for a merchant whose profile names no model, answers are extractive.</summary>
/// <remarks>Immutable; its parts are safe for concurrent use.</remarks>
public sealed class AssistantModels
{
    /// <summary>Brings the parts together.</summary>
    /// <param name="clients">The models that profiles name.</param>
    /// <param name="tools">Who says which tools a turn may use, in order; null means nobody, so no tool is ever offered.</param>
    /// <param name="toolLoop">The limits of tool use; null means the defaults.</param>
    /// <param name="historyReducer">Shortens the conversation that a model is given, after the merchant's token budget; null means no further.</param>
    /// <param name="usage">Where it is kept what turns cost; null means nowhere.</param>
    public AssistantModels(ModelClients clients, IEnumerable<IToolSource>? tools = null, ToolLoopOptions? toolLoop = null, IChatReducer? historyReducer = null, UsageRecorder? usage = null)
    {
        ArgumentNullException.ThrowIfNull(clients);
        Clients = clients;
        Tools = [.. tools ?? []];
        ToolLoop = toolLoop;
        HistoryReducer = historyReducer;
        Usage = usage;
    }

    internal ModelClients Clients { get; }

    internal IReadOnlyList<IToolSource> Tools { get; }

    internal ToolLoopOptions? ToolLoop { get; }

    internal IChatReducer? HistoryReducer { get; }

    internal UsageRecorder? Usage { get; }

    /// <summary>Hides personal data from models, by conversation and shopper.</summary>
    internal ConversationShields Shields { get; init; } = new();

    /// <summary>The answers that are said again; null means none are.</summary>
    internal ResponseMemory? Responses { get; init; }
}
