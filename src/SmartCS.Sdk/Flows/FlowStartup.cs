using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads the flows when the host starts.</summary>
internal sealed class FlowStartup(FlowLibrary library, MerchantDirectory merchants) : SettingsStartup
{
    /// <inheritdoc/>
    protected override void Load() => library.Load(merchants.InForce);
}
