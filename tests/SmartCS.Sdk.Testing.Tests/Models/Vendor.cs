using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Testing.Tests.Models;

/// <summary>Asks a vendor's server as a plain HTTP client does.</summary>
internal static class Vendor
{
    public const string Key = "sk-test-secret";

    public static HttpRequestMessage Request(FaultyVendorServer server, string path, object body, Uri? address = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address ?? server.Address, path))
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return message;
    }

    public static object Chat(bool stream, bool usage = false) => new
    {
        model = "m-1",
        messages = new[] { new { role = "user", content = "可以退货吗?" } },
        stream,
        stream_options = usage ? new { include_usage = true } : null,
    };

    public static async Task<(HttpResponseMessage Response, string Text)> SendAsync(this HttpClient http, FaultyVendorServer server, string path, object body)
    {
        using var request = Request(server, path, body);
        var response = await http.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The data of each event, comments left out.</summary>
    public static List<string> Data(string stream) =>
        [.. stream.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)).Select(line => line[5..].TrimStart())];

    public static List<JsonElement> Events(string stream) =>
        [.. Data(stream).Where(data => data != "[DONE]").Select(data => JsonSerializer.Deserialize<JsonElement>(data))];

    public static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
