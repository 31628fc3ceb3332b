namespace SmartCS.Sdk.Models;

/// <summary>Makes the models when the host starts.</summary>
internal sealed class ModelStartup(ModelCatalogue catalogue) : SettingsStartup
{
    /// <inheritdoc/>
    protected override void Load() => catalogue.Load();
}
