namespace SmartCS.Sdk.Models;

/// <summary>A setting of a model is missing, unknown or out of range.</summary>
public sealed class ModelSettingsException : SmartCustomerServiceException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="setting">The setting with its path, such as <c>Models:qwen-plus:ApiKey</c>.</param>
    /// <param name="value">Its value where that is no secret; null where it is missing or secret.</param>
    /// <param name="allowed">What is allowed.</param>
    public ModelSettingsException(string setting, string? value, string allowed)
        : base(value is null ? $"{setting}: {allowed}." : $"{setting}: '{value}' is not allowed; {allowed}.")
    {
        Setting = setting;
    }

    /// <summary>The setting with its path.</summary>
    public string Setting { get; }
}
