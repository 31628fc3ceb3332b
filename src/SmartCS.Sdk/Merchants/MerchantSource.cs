namespace SmartCS.Sdk.Merchants;

/// <summary>Somewhere that merchants' settings stand. Disposing it ends the watching.</summary>
internal abstract class MerchantSource : IDisposable
{
    /// <summary>Reads everything there is now, or what changed since the last call. Called by one thread at a time; failures are problems of the result, never thrown.</summary>
    public abstract MerchantSourceContent Read();

    /// <summary>Begins to watch.</summary>
    /// <param name="changed">Called after a change, from any thread.</param>
    public virtual void Watch(Action changed)
    {
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>What a source says now.</summary>
/// <param name="Merchants">What it says about each merchant.</param>
/// <param name="Problems">What is wrong with the source as a whole.</param>
internal sealed record MerchantSourceContent(IReadOnlyCollection<MerchantSettings> Merchants, IReadOnlyList<SettingProblem> Problems)
{
    public static MerchantSourceContent Empty { get; } = new([], []);
}
