namespace SmartCS.Sdk.Merchants;

/// <summary>Reads the merchants when the host starts.</summary>
internal sealed class MerchantStartup(IMerchantDirectory directory) : SettingsStartup
{
    /// <inheritdoc/>
    protected override void Load() => (directory as MerchantDirectory)?.Load();
}
