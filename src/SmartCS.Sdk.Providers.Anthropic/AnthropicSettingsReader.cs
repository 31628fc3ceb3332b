using System.Globalization;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>Reads options from a host's settings. Values that may be secret get into no error.</summary>
internal static class AnthropicSettingsReader
{
    public static AnthropicModelOptions Read(ModelSettings settings)
    {
        var options = new AnthropicModelOptions();
        string? variable = null;
        foreach (var (key, value) in settings.Values)
        {
            var setting = $"{settings.Path}:{key}";
            switch (key.ToUpperInvariant())
            {
                case "MODEL":
                    options.Model = value;
                    break;
                case "APIKEY":
                    options.ApiKey = value;
                    break;
                case "APIKEYENVIRONMENTVARIABLE":
                    variable = value.Trim();
                    break;
                case "BASEURL" or "ENDPOINT":
                    // Not shown when it is wrong: a key may have been pasted here.
                    options.BaseUrl = Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) ? address : throw new ModelSettingsException(setting, null, AnthropicModels.AllowedAddress);
                    break;
                case "MAXTOKENS":
                    options.MaxTokens = int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var tokens) ? tokens : throw new ModelSettingsException(setting, value, "it must be a whole number");
                    break;
                case "EXTENDEDTHINKING":
                    options.ExtendedThinking = bool.TryParse(value, out var extended) ? extended : throw new ModelSettingsException(setting, value, "allowed are true and false");
                    break;
                default:
                    throw new ModelSettingsException(setting, null, "is not known; known settings are Model, ApiKey, ApiKeyEnvironmentVariable, BaseUrl, MaxTokens and ExtendedThinking");
            }
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey) && variable is not null)
        {
            options.ApiKey = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
                ? key
                : throw new ModelSettingsException($"{settings.Path}:ApiKeyEnvironmentVariable", null, "names an environment variable that is not set");
        }

        return options;
    }
}
