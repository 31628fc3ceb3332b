using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A process of the host, with a clock of its own, that may die at any point. The shop and the ledger outlive it.</summary>
public sealed class MortalProcess
{
    private readonly MortalLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly EffectOptions _options;

    public MortalProcess(IReadOnlyList<IEffect> effects, IEffectLedger ledger, EffectOptions options, TimeProvider clock, Mortality? mortality = null)
    {
        Mortality = mortality ?? new Mortality();
        _options = options;
        _clock = clock;
        _ledger = new MortalLedger(ledger, Mortality);
        Runner = new EffectRunner(effects.Select(effect => effect is ICompensableEffect compensable ? new MortalCompensable(compensable, Mortality) : new MortalEffect(effect, Mortality)), _ledger, options, clock);
    }

    public Mortality Mortality { get; }

    public EffectRunner Runner { get; }

    /// <summary>Looks once for writes that dead processes left behind.</summary>
    public async Task<int> RecoverAsync()
    {
        using var recovery = new EffectRecovery(Runner, _ledger, _options, _clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<EffectRecovery>.Instance);
        return await recovery.RecoverAsync(CancellationToken.None);
    }

    private class MortalEffect(IEffect inner, Mortality mortality) : IEffect
    {
        protected Mortality Mortality => mortality;

        public string Name => inner.Name;

        public string Description => inner.Description;

        public IReadOnlyList<EffectParameter> Parameters => inner.Parameters;

        public string? MissingPort => inner.MissingPort;

        public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default) =>
            mortality.AskAsync(() => inner.PlanAsync(context, arguments, cancellationToken));

        public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
            mortality.AskAsync(() => inner.ExecuteAsync(write, arguments, cancellationToken));

        public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
            mortality.AskAsync(() => inner.FindAsync(write, arguments, cancellationToken));
    }

    private sealed class MortalCompensable(ICompensableEffect inner, Mortality mortality) : MortalEffect(inner, mortality), ICompensableEffect
    {
        public ValueTask<WriteResult> CompensateAsync(ShopWrite write, DataValue arguments, WriteResult result, CancellationToken cancellationToken = default) =>
            Mortality.AskAsync(() => inner.CompensateAsync(write, arguments, result, cancellationToken));
    }
}
