namespace SmartCS.Sdk.Effects;

/// <summary>
/// A write, declared: which arguments it takes, who may ask for it, how it is put to the shopper, how it is done, and how to find
/// out what became of it. The engine alone carries it out: after a yes to exactly these arguments, once.
/// </summary>
/// <remarks>Implementations are safe for concurrent use. What can be undone also implements <see cref="ICompensableEffect"/>.</remarks>
public interface IEffect
{
    /// <summary>The name by which flows ask for it, such as <c>order.cancel</c>: lower-case letters, digits, underscores and dots.</summary>
    string Name { get; }

    /// <summary>What it does, in a few words for people who write flows and for models.</summary>
    string Description { get; }

    /// <summary>The arguments that it takes.</summary>
    IReadOnlyList<EffectParameter> Parameters { get; }

    /// <summary>The shop port that it needs and the host does not provide, such as <c>IOrderService</c>; null where it has all.</summary>
    string? MissingPort { get; }

    /// <summary>
    /// Checks that this shopper may have it done with these arguments, by what the shop says now, and words it. Changes nothing.
    /// Called when it is put to the shopper, and again right before it is done, then with those of the plan's arguments that are
    /// among <see cref="Parameters"/>: unless the shop has changed, it must give the same plan for them.
    /// </summary>
    /// <param name="context">For whom.</param>
    /// <param name="arguments">The arguments as the flow or a model gives them: values by name, each of its parameter's kind.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default);

    /// <summary>Does it.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="arguments">The plan's arguments.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What the shop says. After any exception the outcome is unknown and asked for by <see cref="FindAsync"/>.</returns>
    ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default);

    /// <summary>Finds what became of it, by asking the shop.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="arguments">The plan's arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The result; null where the shop has taken in no write of the key so far.</returns>
    ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default);
}
