namespace SmartCS.Sdk.Merchants;

/// <summary>Tells which settings are not in force because they cannot be used, for a health check or an operator's page.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IMerchantSettingsReport
{
    /// <summary>
    /// What is wrong in the settings as last read; empty where everything is in force. A merchant with a problem is served
    /// by its last good profile; one that never had any is unknown.
    /// </summary>
    IReadOnlyList<SettingProblem> Problems { get; }
}
