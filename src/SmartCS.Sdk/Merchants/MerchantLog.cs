using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Merchants;

/// <summary>The log events of merchants' settings.</summary>
internal static partial class MerchantLog
{
    [LoggerMessage(EventId = 1100, EventName = "MerchantsInForce", Level = LogLevel.Information, Message = "The settings of {Count} merchants are in force.")]
    public static partial void InForce(ILogger logger, int count);

    [LoggerMessage(EventId = 1101, EventName = "MerchantSettingRefused", Level = LogLevel.Warning, Message = "A merchant setting cannot be used, and what was in force before stays so. {Path} is '{Value}'; allowed is {Allowed}.")]
    public static partial void Refused(ILogger logger, string path, string? value, string allowed);
}
