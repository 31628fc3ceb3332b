namespace SmartCS.Sdk.Effects;

/// <summary>How long writes are waited for. Checked when the host starts.</summary>
public sealed class EffectOptions
{
    /// <summary>How long one call of a shop may take, 100 milliseconds to 5 minutes. Default 10 seconds.</summary>
    /// <remarks>A write that takes longer is left to itself and its outcome asked for; it is never sent a second time meanwhile.</remarks>
    public TimeSpan CallTimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After what time a shop that was sent a write and does not know it is taken never to have received it, up to 1 day and at least
    /// twice <see cref="CallTimeLimit"/>. It must be longer than a request can be on its way to the shop, and waits there, altogether;
    /// and longer than the clocks of two machines differ. Default 2 minutes.
    /// </summary>
    public TimeSpan SettlingTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a write may stand before the shopper until a yes comes too late, 1 minute to 7 days. Default 30 minutes.</summary>
    public TimeSpan ProposalLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often writes are looked for that a dead process left behind, 1 second to 1 hour. Default 30 seconds.</summary>
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(30);
}
