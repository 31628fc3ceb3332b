using System.Globalization;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads options from a host's settings. Values that may be secret get into no error.</summary>
internal static class ModelSettingsReader
{
    private const string Keys = "known settings are Vendor, Model, ApiKey, ApiKeyEnvironmentVariable, Endpoint, ApiVersion, Organization, Project, Capabilities, ContextTokens, MaxOutputTokens, "
        + "Dimensions, MaxBatchSize, VectorSpace, MaxResponseBytes, Headers:*, QueryParameters:*, Body:* and Quirks:*";

    public static OpenAICompatibleOptions Read(ModelSettings settings)
    {
        var options = new OpenAICompatibleOptions();
        string? variable = null;
        QuirksReader? quirks = null;
        var body = new BodyReader();
        foreach (var (key, value) in settings.Values)
        {
            var setting = $"{settings.Path}:{key}";
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            var rest = colon < 0 ? string.Empty : key[(colon + 1)..];
            switch ((colon < 0 ? key : key[..(colon + 1)]).ToUpperInvariant())
            {
                case "VENDOR":
                    options.Vendor = VendorPresets.Find(value.Trim()) ?? throw new ModelSettingsException(setting, value, $"known vendors are {string.Join(", ", VendorPresets.All.Select(preset => preset.Name))}");
                    break;
                case "MODEL":
                    options.Model = value;
                    break;
                case "APIKEY":
                    options.ApiKey = value;
                    break;
                case "APIKEYENVIRONMENTVARIABLE":
                    variable = value.Trim();
                    break;
                case "ENDPOINT":
                    // Not shown when it is wrong: a key may have been pasted here.
                    options.Endpoint = Uri.TryCreate(value.Trim(), UriKind.Absolute, out var endpoint) ? endpoint : throw new ModelSettingsException(setting, null, "is no address that begins with https:// or http://");
                    break;
                case "APIVERSION":
                    options.ApiVersion = value.Trim();
                    break;
                case "ORGANIZATION":
                    options.Organization = value;
                    break;
                case "PROJECT":
                    options.Project = value;
                    break;
                case "VECTORSPACE":
                    options.VectorSpace = value.Trim();
                    break;
                case "CAPABILITIES":
                    options.Capabilities = Enumeration<ModelCapabilities>(setting, value);
                    break;
                case "CONTEXTTOKENS":
                    options.ContextTokens = Number(setting, value);
                    break;
                case "MAXOUTPUTTOKENS":
                    options.MaxOutputTokens = Number(setting, value);
                    break;
                case "DIMENSIONS":
                    options.Dimensions = Number(setting, value);
                    break;
                case "MAXBATCHSIZE":
                    options.MaxBatchSize = Number(setting, value);
                    break;
                case "MAXRESPONSEBYTES":
                    options.MaxResponseBytes = Number(setting, value);
                    break;
                case "HEADERS:":
                    options.Headers[rest] = value;
                    break;
                case "QUERYPARAMETERS:":
                    options.QueryParameters[rest] = value;
                    break;
                case "BODY:":
                    body.Add(setting, rest, value);
                    break;
                case "QUIRKS:":
                    (quirks ??= new QuirksReader()).Add(setting, rest, value);
                    break;
                default:
                    throw new ModelSettingsException(setting, null, $"is not known; {Keys}");
            }
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey) && variable is not null)
        {
            options.ApiKey = FromEnvironment($"{settings.Path}:ApiKeyEnvironmentVariable", variable);
        }

        body.CopyTo(options.Body);
        if (quirks is not null)
        {
            var known = options.Vendor.FindModel(options.Model.Trim());
            var preset = known?.Quirks ?? options.Vendor.Quirks;
            options.Quirks = quirks.Apply(preset with { Json = VendorConnection.JsonOf(options.Capabilities ?? known?.Capabilities) ?? preset.Json });
        }

        return options;
    }

    /// <summary>Reads one or several names of an enumeration, separated by commas.</summary>
    public static T Enumeration<T>(string setting, string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && !value.Any(char.IsAsciiDigit)
            ? parsed
            : throw new ModelSettingsException(setting, value, $"allowed are {string.Join(", ", Enum.GetNames<T>())}");

    private static string FromEnvironment(string setting, string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
        ? key
        : throw new ModelSettingsException(setting, null, "names an environment variable that is not set");

    private static int Number(string setting, string value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ModelSettingsException(setting, value, "it must be a whole number");
}
