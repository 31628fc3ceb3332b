namespace SmartCS.Sdk.Models;

/// <summary>Reads the price book when the host starts: a wrong price, or a budget that cannot be held, stops it.</summary>
internal sealed class PriceStartup(PriceBook prices) : SettingsStartup
{
    /// <inheritdoc/>
    protected override void Load() => prices.Load();
}
