using System.Text.Json;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>What a vendor says went wrong. Its words only serve to tell the kind; they may repeat the prompt and are never passed on.</summary>
/// <param name="Code">The vendor's code, if it gave one.</param>
/// <param name="Type">The vendor's kind, if it gave one.</param>
/// <param name="Message">The vendor's words; not to be shown.</param>
internal readonly record struct VendorError(string? Code, string? Type, string? Message)
{
    /// <summary>Whether it says nothing.</summary>
    public bool IsBlank => Code is null or "0" or "200" && string.IsNullOrEmpty(Message);

    /// <summary>Reads an answer as an error.</summary>
    /// <returns>The error; nothing in it where the answer is not JSON or says nothing.</returns>
    public static VendorError Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            using var document = JsonDocument.ParseValue(ref reader);
            return Read(document.RootElement, depth: 0);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>The code for people, where it is one and not text that happens to stand there.</summary>
    /// <param name="key">The key, of which nothing may be shown.</param>
    public string? CodeToShow(string? key) => IsShowable(Code, key) ? Code : IsShowable(Type, key) ? Type : null;

    private static bool IsShowable(string? code, string? key)
    {
        if (code is null or { Length: 0 or > 48 } || code.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')))
        {
            return false;
        }

        // A long run of digits may be someone's number, and a piece of the key may be repeated as a code.
        var digits = code.Count(char.IsAsciiDigit);
        return digits <= 6 && (key is null || (!key.Contains(code, StringComparison.OrdinalIgnoreCase) && !code.Contains(key, StringComparison.OrdinalIgnoreCase)));
    }

    private static VendorError Read(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0 && depth == 0)
        {
            return Read(element[0], depth + 1);
        }

        if (element.ValueKind == JsonValueKind.String)
        {
            return new(null, null, Text(element));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        // "error" of most vendors, "base_resp" of MiniMax, "header" of iFlytek, "Response"/"Error" of Tencent, "errors" of gateways, "detail" of FastAPI.
        foreach (var name in (ReadOnlySpan<string>)["error", "Error", "base_resp", "Response", "errors"])
        {
            if (depth < 3 && element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)
            {
                var error = Read(inner, depth + 1);
                return error.Code is null && error.Type is null ? error with { Code = Find(element, "code", "error_code"), Type = Find(element, "type") } : error;
            }
        }

        return new(
            Find(element, "code", "Code", "error_code", "status_code", "err_code"),
            Find(element, "type", "Type", "status"),
            Find(element, "message", "Message", "error_msg", "status_msg", "msg", "detail"));
    }

    private static string? Find(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && Text(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
