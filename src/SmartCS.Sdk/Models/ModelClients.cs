using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Gives the models that a merchant's profile names, as one client for each purpose: with the merchant's order of models,
/// limits, retries and failover. Safe for concurrent use.
/// </summary>
public sealed class ModelClients
{
    private readonly Func<IChatClient, MerchantProfile, ConversationId?, IChatClient> _decorate;
    private readonly Action<ModelCall>? _spent;

    /// <summary>Puts the pipeline together: budget, then telemetry, then failover.</summary>
    /// <param name="catalogue">The registered models.</param>
    /// <param name="budget">Puts the budget around the rest; null for none.</param>
    /// <param name="decorate">Puts what hosts must not go without, such as masking, around their clients; null for nothing.</param>
    /// <param name="spent">Told of each call of a host with the attempts it took; null for nobody. Turns report by themselves.</param>
    /// <param name="loggers">Where transitions are logged; null means nowhere.</param>
    internal ModelClients(
        ModelCatalogue catalogue,
        Func<IChatClient, IChatClient>? budget = null,
        Func<IChatClient, MerchantProfile, ConversationId?, IChatClient>? decorate = null,
        Action<ModelCall>? spent = null,
        ILoggerFactory? loggers = null)
    {
        IChatClient pipeline = new TelemetryChatClient(new FailoverChatClient(catalogue, loggers?.CreateLogger<FailoverChatClient>()));
        Pipeline = budget?.Invoke(pipeline) ?? pipeline;
        _spent = spent;
        _decorate = decorate ?? (static (client, _, _) => client);
    }

    /// <summary>The pipeline, which takes <see cref="ModelCallOptions"/> only.</summary>
    internal IChatClient Pipeline { get; }

    /// <summary>A client that asks the models which a profile names for a purpose.</summary>
    /// <param name="profile">The merchant who is served and who pays, as it stands now; a later change of the profile does not reach the client.</param>
    /// <param name="purpose">What the models are asked for; not <see cref="ModelPurpose.Embed"/>.</param>
    /// <param name="conversation">The conversation that the calls belong to; null for none.</param>
    /// <returns>The client. Safe for concurrent use; disposing it does nothing. Its calls fail with <see cref="ModelException"/> where no model answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="purpose"/> is not for chat models.</exception>
    public IChatClient GetChatClient(MerchantProfile profile, ModelPurpose purpose, ConversationId? conversation = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (purpose is not (ModelPurpose.Answer or ModelPurpose.Route or ModelPurpose.Summarise))
        {
            throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Chat models answer, route and summarise.");
        }

        return _decorate(new MerchantChatClient(Pipeline, profile, purpose, conversation, _spent), profile, conversation);
    }
}
