using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Effects;

/// <summary>
/// Lets models look things up in the shop and ask for writes: each action that flows have is a tool that reads, each effect a tool that
/// only has the write put to the shopper. A model can never say the yes; that is the shopper's next message.
/// </summary>
/// <remarks>
/// Only a shopper whom the host has verified is offered any of it, and only what the host has the shop ports for. Actions that find out who
/// somebody is, or that read a text for a flow, are not offered. Safe for concurrent use.
/// </remarks>
public sealed class EffectTools : IToolSource
{
    /// <summary>How long one question of a model to the shop may take.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly IMerchantDirectory _merchants;
    private readonly ToolGrant[] _reading;
    private readonly ToolGrant[] _asking;

    /// <summary>Brings the tools together.</summary>
    /// <param name="parts">The actions and effects.</param>
    /// <param name="flows">Puts writes to shoppers.</param>
    /// <param name="merchants">The merchants.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    public EffectTools(FlowParts parts, DialogueFlows flows, IMerchantDirectory merchants, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(merchants);
        var time = timeProvider ?? TimeProvider.System;
        _merchants = merchants;
        _reading = [.. parts.ActionNames.Where(IsOffered).Order(StringComparer.Ordinal).Select(name => Reading(new ActionTool(parts.FindAction(name)!, merchants, time)))];
        _asking = [.. parts.EffectNames.Order(StringComparer.Ordinal).Select(name => Asking(new EffectTool(parts.FindEffect(name)!, flows, merchants)))];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Shopper.IsVerified && await _merchants.FindAsync(context.Merchant, cancellationToken).ConfigureAwait(false) is not null
            ? [.. _asking.Where(static grant => ((EffectTool)grant.Function).IsAvailable), .. _reading.Where(static grant => ((ActionTool)grant.Function).IsAvailable)]
            : [];
    }

    // Who the shopper is comes from the host alone, and a reader takes a flow's question apart, which a model has not been asked.
    private static bool IsOffered(string action) => action != "shopper.identify" && !action.Contains(".read_", StringComparison.Ordinal);

    private static ToolGrant Reading(ActionTool tool) => new() { Function = tool, AllowsParallelCalls = true, Timeout = Limit };

    private static ToolGrant Asking(EffectTool tool) => new() { Function = tool, Timeout = Limit };
}
