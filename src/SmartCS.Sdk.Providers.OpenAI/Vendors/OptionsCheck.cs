using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Checks options value by value; nothing that may be secret gets into an error.</summary>
internal sealed class OptionsCheck
{
    private const int LongestModel = 256;
    private const int LongestSecret = 8_192;
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // What the transport owns; a second value of these breaks or redirects a request.
    private static readonly string[] OwnHeaders = ["Accept-Encoding", "Connection", "Content-Length", "Content-Type", "Host", "Transfer-Encoding"];

    private static readonly HashSet<string> OwnFields = new(StringComparer.Ordinal)
    {
        "model", "messages", "stream", "stream_options", "tools", "tool_choice", "parallel_tool_calls", "response_format", "n",
        "max_tokens", "max_completion_tokens", "temperature", "top_p", "frequency_penalty", "presence_penalty", "stop", "seed", "input", "encoding_format", "dimensions",
    };

    private readonly OpenAICompatibleOptions _options;
    private readonly string _setting;

    public OptionsCheck(OpenAICompatibleOptions options, string setting)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _setting = setting;
        if (options.Vendor is null)
        {
            throw new ModelSettingsException($"{setting}:{nameof(options.Vendor)}", null, "is missing");
        }

        if (options.Resilience is null)
        {
            throw new ModelSettingsException($"{setting}:{nameof(options.Resilience)}", null, "is missing");
        }

        Model = CheckModel(options.Model?.Trim());
    }

    public string Model { get; }

    public string? Key()
    {
        var key = _options.ApiKey?.Trim();
        var setting = $"{_setting}:{nameof(_options.ApiKey)}";
        if (string.IsNullOrEmpty(key))
        {
            return _options.Vendor.RequiresKey ? throw new ModelSettingsException(setting, null, $"is missing; {_options.Vendor.DisplayName} needs a key") : null;
        }

        return IsHeaderValue(key) && !key.Contains(' ', StringComparison.Ordinal) ? key : throw new ModelSettingsException(setting, null, "is not a key: keys are visible ASCII characters without spaces and line breaks");
    }

    public int? Limit(string name, int? value, int most) => value is null || (value >= 1 && value <= most)
        ? value
        : throw new ModelSettingsException($"{_setting}:{name}", Text(value.Value), $"allowed is 1 to {most.ToString("N0", CultureInfo.InvariantCulture)}");

    public int ResponseBytes() => _options.MaxResponseBytes is >= 1_024 and <= 1 << 30
        ? _options.MaxResponseBytes
        : throw new ModelSettingsException($"{_setting}:{nameof(_options.MaxResponseBytes)}", Text(_options.MaxResponseBytes), "allowed is 1,024 to 1,073,741,824");

    public IEnumerable<KeyValuePair<string, string>> Headers()
    {
        foreach (var (name, value) in _options.Headers)
        {
            var setting = $"{_setting}:Headers:{name}";
            if (name.Length is 0 or > 128 || name.AsSpan().ContainsAnyExcept(TokenCharacters) || OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new ModelSettingsException(setting, null, "is no name of a header that can be set");
            }

            if (name.Equals(_options.Vendor.AuthHeader, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(_options.ApiKey))
            {
                throw new ModelSettingsException(setting, null, "is set by ApiKey already");
            }

            yield return new(name, HeaderValue(setting, value));
        }

        if (_options.Organization is { } organization)
        {
            yield return new("OpenAI-Organization", HeaderValue($"{_setting}:{nameof(_options.Organization)}", organization));
        }

        if (_options.Project is { } project)
        {
            yield return new("OpenAI-Project", HeaderValue($"{_setting}:{nameof(_options.Project)}", project));
        }
    }

    public IEnumerable<KeyValuePair<string, JsonElement>> Body()
    {
        foreach (var (name, value) in _options.Body)
        {
            if (name.Length is 0 or > 128 || OwnFields.Contains(name))
            {
                throw new ModelSettingsException($"{_setting}:Body:{name}", null, "is written by the client itself");
            }

            yield return value.ValueKind == JsonValueKind.Undefined
                ? throw new ModelSettingsException($"{_setting}:Body:{name}", null, "is no JSON value")
                : new(name, value.Clone());
        }
    }

    private static string HeaderValue(string setting, string? value) => value?.Trim() is { Length: > 0 } trimmed && IsHeaderValue(trimmed)
        ? trimmed
        : throw new ModelSettingsException(setting, null, "is no value of a header: allowed are visible ASCII characters and spaces");

    private static bool IsHeaderValue(string value) => value.Length <= LongestSecret && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string CheckModel(string? model)
    {
        var setting = $"{_setting}:{nameof(_options.Model)}";
        if (string.IsNullOrEmpty(model))
        {
            throw new ModelSettingsException(setting, null, "is missing");
        }

        return model.Length <= LongestModel && !model.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            ? model
            : throw new ModelSettingsException(setting, null, "is no id of a model: allowed are 1 to 256 visible characters");
    }
}
