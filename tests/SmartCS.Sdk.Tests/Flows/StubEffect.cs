using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>An effect that does nothing.</summary>
internal sealed class StubEffect(string name, params EffectParameter[] parameters) : IEffect
{
    public string Name => name;

    public string Description => name;

    public IReadOnlyList<EffectParameter> Parameters => parameters;

    public string? MissingPort { get; init; }

    public static EffectParameter Argument(string name, DataKind kind = DataKind.Text, bool isRequired = true) => new() { Name = name, Kind = kind, Description = name, IsRequired = isRequired };

    public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default) => new(EffectPlan.Allow(arguments, name));

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => new(WriteResult.Done());

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) => new((WriteResult?)null);
}
