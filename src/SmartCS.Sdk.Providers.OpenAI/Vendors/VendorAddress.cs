using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>The addresses of one vendor's model. Parts of an address that may be secret get into no error.</summary>
internal sealed class VendorAddress
{
    private static readonly string[] Ends = ["/chat/completions", "/embeddings"];

    private readonly string _root;
    private readonly string _query;
    private readonly string _model;
    private readonly bool _isWhole;

    public VendorAddress(OpenAICompatibleOptions options, string setting)
    {
        var name = $"{setting}:{nameof(options.Endpoint)}";
        var vendor = options.Vendor;
        var endpoint = options.Endpoint ?? vendor.Endpoint ?? throw new ModelSettingsException(name, null, $"is missing; every customer of {vendor.DisplayName} has an own address");
        Check(endpoint, vendor, name);
        _model = options.Model.Trim();
        var path = endpoint.AbsolutePath.TrimEnd('/');

        // People copy the address of the whole call as often as that of the interface.
        if (Ends.FirstOrDefault(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            path = path[..^found.Length];
            _isWhole = true;
        }

        // The version-free interface of Azure has the paths of everyone else.
        var isVersionFree = path.EndsWith("/v1", StringComparison.OrdinalIgnoreCase);
        _isWhole |= isVersionFree;
        _root = endpoint.GetLeftPart(UriPartial.Authority) + path + "/";
        _query = Query(options, endpoint, isVersionFree ? options.ApiVersion : options.ApiVersion ?? vendor.ApiVersion, setting);
    }

    public Uri For(string path)
    {
        var relative = _isWhole ? path[(path.LastIndexOf("}/", StringComparison.Ordinal) is var i and >= 0 ? i + 2 : 0)..] : path.Replace("{model}", Uri.EscapeDataString(_model), StringComparison.Ordinal);
        return new Uri(_root + relative + _query);
    }

    private static void Check(Uri endpoint, VendorPreset vendor, string name)
    {
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp) || endpoint.Host.Length == 0)
        {
            throw new ModelSettingsException(name, null, "is no address that begins with https:// or http://");
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw new ModelSettingsException(name, null, "holds a user name or password; the key belongs into ApiKey");
        }

        if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && !vendor.AllowsPlainHttp)
        {
            throw new ModelSettingsException(name, endpoint.GetLeftPart(UriPartial.Authority), "it must begin with https://, so that the key is not sent in the clear");
        }
    }

    private static string Query(OpenAICompatibleOptions options, Uri endpoint, string? version, string setting)
    {
        var query = endpoint.Query;
        void Add(string name, string value) => query += (query.Length == 0 ? "?" : "&") + Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value);
        if (version is not null && !query.Contains("api-version=", StringComparison.OrdinalIgnoreCase))
        {
            Add("api-version", version);
        }

        foreach (var (name, value) in options.QueryParameters)
        {
            if (name.Length == 0 || value is null)
            {
                throw new ModelSettingsException($"{setting}:{nameof(options.QueryParameters)}:{name}", null, "is missing");
            }

            Add(name, value);
        }

        return query;
    }
}
