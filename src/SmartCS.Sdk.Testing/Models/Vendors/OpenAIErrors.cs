using System.Text.Json.Nodes;

namespace SmartCS.Sdk.Testing;

/// <summary>Error objects of the OpenAI format.</summary>
internal static class OpenAIErrors
{
    public static JsonObject Create(VendorBehavior behavior, string message)
    {
        // platform.openai.com/docs/guides/error-codes; 402 as DeepSeek and OpenRouter use it.
        var (type, code) = behavior.StatusCode switch
        {
            400 => ("invalid_request_error", null),
            401 => ("invalid_request_error", "invalid_api_key"),
            402 => ("insufficient_balance", "insufficient_balance"),
            403 => ("permission_error", "unsupported_country_region_territory"),
            404 => ("invalid_request_error", "model_not_found"),
            413 => ("invalid_request_error", "request_too_large"),
            429 => ("requests", "rate_limit_exceeded"),
            503 => ("server_error", "service_unavailable"),
            _ => ("server_error", (string?)null),
        };
        return new JsonObject
        {
            ["error"] = new JsonObject { ["message"] = message, ["type"] = behavior.ErrorCode ?? type, ["param"] = null, ["code"] = behavior.ErrorCode ?? code },
        };
    }
}
