namespace SmartCS.Sdk.Models;

/// <summary>
/// Names of the OpenTelemetry semantic conventions for generative AI as of version 1.41.0, status "development"
/// (https://github.com/open-telemetry/semantic-conventions/tree/v1.41.0/docs/gen-ai). Contents of messages are opt-in
/// there, and are not recorded here at all.
/// </summary>
internal static class GenAiConventions
{
    public const string OperationDuration = "gen_ai.client.operation.duration";
    public const string TimeToFirstChunk = "gen_ai.client.operation.time_to_first_chunk";
    public const string TokenUsage = "gen_ai.client.token.usage";

    public const string OperationName = "gen_ai.operation.name";
    public const string ProviderName = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string ResponseModel = "gen_ai.response.model";
    public const string Conversation = "gen_ai.conversation.id";
    public const string InputTokens = "gen_ai.usage.input_tokens";
    public const string OutputTokens = "gen_ai.usage.output_tokens";
    public const string ResponseTimeToFirstChunk = "gen_ai.response.time_to_first_chunk";
    public const string TokenType = "gen_ai.token.type";
    public const string ErrorType = "error.type";

    public const string Chat = "chat";
    public const string Embeddings = "embeddings";
    public const string Input = "input";
    public const string Output = "output";

    /// <summary>The boundaries that the conventions recommend for durations, in seconds.</summary>
    public static double[] DurationBuckets { get; } = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];

    /// <summary>The boundaries that the conventions recommend for counts of tokens.</summary>
    public static long[] TokenBuckets { get; } = [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864];
}
