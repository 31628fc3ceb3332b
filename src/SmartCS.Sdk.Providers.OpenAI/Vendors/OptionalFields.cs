namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Fields of a request that can be left out.</summary>
[Flags]
public enum OptionalFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>temperature</c>.</summary>
    Temperature = 1,

    /// <summary><c>top_p</c>.</summary>
    TopP = 2,

    /// <summary><c>seed</c>.</summary>
    Seed = 4,

    /// <summary><c>frequency_penalty</c> and <c>presence_penalty</c>.</summary>
    Penalties = 8,

    /// <summary><c>stop</c>.</summary>
    Stop = 16,

    /// <summary><c>parallel_tool_calls</c>.</summary>
    ParallelToolCalls = 32,

    /// <summary><c>stream_options</c>, which asks for the usage of a streamed answer.</summary>
    StreamOptions = 64,

    /// <summary><c>dimensions</c> of embeddings.</summary>
    Dimensions = 128,

    /// <summary><c>encoding_format</c> of embeddings.</summary>
    EncodingFormat = 256,
}
