using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Effects;

/// <summary>The effects by name, and calls of them that end in time.</summary>
internal sealed partial class EffectCalls
{
    private readonly Dictionary<string, IEffect> _effects = new(StringComparer.Ordinal);
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;

    public EffectCalls(IEnumerable<IEffect> effects, TimeSpan limit, TimeProvider time)
    {
        (_limit, _time) = (limit, time);
        foreach (var effect in effects)
        {
            if (!NameForm().IsMatch(effect.Name))
            {
                throw new ArgumentException($"The effect {effect.GetType()} has the name '{effect.Name}'; allowed are 1 to 64 lower-case letters, digits, underscores and dots, beginning with a letter.", nameof(effects));
            }

            if (!_effects.TryAdd(effect.Name, effect))
            {
                throw new ArgumentException($"The effects {_effects[effect.Name].GetType()} and {effect.GetType()} both have the name '{effect.Name}'.", nameof(effects));
            }
        }
    }

    /// <summary>The effect of a name that can be carried out; null where there is none.</summary>
    public IEffect? Find(string name) => _effects.TryGetValue(name, out var effect) && effect.MissingPort is null ? effect : null;

    /// <summary>Plans.</summary>
    public Task<EffectPlan> PlanAsync(IEffect effect, EffectContext context, DataValue arguments, CancellationToken cancellationToken) =>
        CallAsync(token => effect.PlanAsync(context, arguments, token), cancellationToken);

    /// <summary>Sends a write, or what undoes one.</summary>
    public Task<WriteResult> SendAsync(IEffect effect, EffectRecord record, EffectRecord? undone) => CallAsync(
        token => undone is null
            ? effect.ExecuteAsync(WriteOf(record), record.Arguments, token)
            : ((ICompensableEffect)effect).CompensateAsync(WriteOf(record), undone.Arguments, undone.Result!, token),
        CancellationToken.None);

    /// <summary>Asks what became of a write; null where the shop has not taken it in.</summary>
    public Task<WriteResult?> FindAsync(IEffect effect, EffectRecord record, CancellationToken cancellationToken) =>
        CallAsync(token => effect.FindAsync(WriteOf(record), record.Arguments, token), cancellationToken);

    private static ShopWrite WriteOf(EffectRecord record) => new(record.Merchant, record.Shopper, record.Key);

    // On another thread, so that a port that blocks instead of waiting is left behind as well.
    private async Task<T> CallAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(_limit, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        var token = linked.Token;
        var running = Task.Run(async () => await call(token).ConfigureAwait(false), CancellationToken.None);
        try
        {
            return await running.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The shop did not answer in time.");
        }
        finally
        {
            // What is left behind may still fail; nobody is to be told of it.
            _ = running.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_.]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
