using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Tells why a call failed from the status and from what the vendor says.</summary>
internal static class FailureKinds
{
    // Codes and kinds as the vendors' pages on errors list them.
    // Order matters: an account without money is answered with 400, 402, 403 or 429, and each means something else otherwise.
    private static readonly (ModelFailure Failure, string[] Marks)[] Codes =
    [
        (ModelFailure.QuotaExceeded, ["insufficient_quota", "exceeded_current_quota", "insufficient_balance", "insufficient_user_quota", "billing", "arrearage", "quotaexhausted", "freetieronly", "account_overdue", "accountoverdue", "overdue", "prepaid", "credits_exhausted"]),
        (ModelFailure.ContentFiltered, ["content_filter", "content_policy", "contentfilter", "data_inspection", "datainspection", "responsibleai", "sensitive", "moderation", "risk_control", "content_safety"]),
        (ModelFailure.TooLong, ["context_length", "string_above_max_length", "too_long", "prompt_too_long", "max_tokens_exceeded", "input_too_long", "inputlengthexceed"]),
        (ModelFailure.Unauthorized, ["invalid_api_key", "invalidapikey", "invalid_authentication", "authentication", "unauthorized", "permission", "access_denied", "accessdenied", "invalid_iam", "invalidaccesskey", "authfailure", "auth_failure", "no_permission"]),
        (ModelFailure.RateLimited, ["rate_limit", "ratelimit", "rate-limit", "too_many_requests", "toomanyrequests", "throttling", "rpm_exceed", "tpm_exceed", "limitexceeded", "limit_requests", "limit_burst_rate", "requests_limit", "tokens_limit", "engine_overloaded", "serveroverloaded"]),
        (ModelFailure.TimedOut, ["timeout", "timed_out", "deadline_exceeded"]),
        (ModelFailure.Unavailable, ["server_error", "internal_error", "internalerror", "internalservice", "overloaded", "service_unavailable", "serviceunavailable", "unavailable", "upstream", "bad_gateway", "engine_error"]),
        (ModelFailure.InvalidRequest, ["invalid_request", "invalidparameter", "invalid_parameter", "model_not_found", "modelnotfound", "model_not_exist", "unsupported", "not_found", "notfound", "bad_request", "badrequest", "invalid_value", "missing_required"]),
    ];

    private static readonly (ModelFailure Failure, string[] Marks)[] Words =
    [
        (ModelFailure.TooLong, ["context length", "context window", "maximum context", "too many tokens", "prompt is too long", "input is too long", "input length", "range of input length", "exceeds the model", "max tokens limit", "输入过长", "长度超过", "上下文长度", "超出最大长度"]),
        (ModelFailure.QuotaExceeded, ["insufficient balance", "exceeded your current quota", "in good standing", "余额不足", "欠费", "账户余额", "额度不足", "额度已用"]),
        (ModelFailure.ContentFiltered, ["content management policy", "content filter", "inappropriate content", "risk control", "high risk", "敏感", "不安全", "违规"]),
        (ModelFailure.Unauthorized, ["api key", "apikey", "api_key", "authentication", "unauthorized", "身份验证", "鉴权"]),
        (ModelFailure.RateLimited, ["rate limit", "too many requests", "concurrency", "频率", "限流", "并发"]),
    ];

    /// <summary>Tells the kind.</summary>
    /// <param name="status">The HTTP status; 200 for an error inside an answer.</param>
    /// <param name="error">What the vendor says.</param>
    /// <param name="vendorCodes">The vendor's own codes.</param>
    public static ModelFailure Tell(int status, VendorError error, IReadOnlyDictionary<string, ModelFailure> vendorCodes)
    {
        // A number for a code is often the status that a proxy or a stream could not set.
        if (status is >= 200 and < 300 && int.TryParse(error.Code, out var code) && code is >= 400 and < 600)
        {
            status = code;
        }

        if (error.Code is not null && vendorCodes.TryGetValue(error.Code, out var known))
        {
            return known;
        }

        return (Find(Codes, error.Code) ?? Find(Codes, error.Type)) switch
        {
            // These say little about the cause; the status and the words say more.
            null or ModelFailure.InvalidRequest or ModelFailure.Unavailable => ByStatus(status, error),
            var failure => failure.Value,
        };
    }

    private static ModelFailure ByStatus(int status, VendorError error) => status switch
    {
        400 or 422 => Find(Words, error.Message) ?? ModelFailure.InvalidRequest,
        401 => ModelFailure.Unauthorized,
        402 => ModelFailure.QuotaExceeded,
        403 => Find(Words, error.Message) ?? ModelFailure.Unauthorized,
        408 or 504 => ModelFailure.TimedOut,
        413 => ModelFailure.TooLong,
        429 => Find(Words, error.Message) is ModelFailure.QuotaExceeded ? ModelFailure.QuotaExceeded : ModelFailure.RateLimited,
        409 or 425 or >= 500 => ModelFailure.Unavailable,
        >= 300 => ModelFailure.InvalidRequest,
        _ => Find(Words, error.Message) ?? Find(Codes, error.Code) ?? Find(Codes, error.Type) ?? ModelFailure.Unavailable,
    };

    private static ModelFailure? Find((ModelFailure Failure, string[] Marks)[] table, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var (failure, marks) in table)
        {
            foreach (var mark in marks)
            {
                if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                {
                    return failure;
                }
            }
        }

        return null;
    }
}
