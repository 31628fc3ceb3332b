using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>
/// Calls the embedding models of every vendor that speaks the OpenAI wire format. Repeats, limits and times nothing itself.
/// Safe for concurrent use; all generators of a process share their connections.
/// </summary>
/// <remarks>More texts than one call may hold are sent in several calls, one after the other. Failures are <see cref="ModelException"/>s that hold neither the key nor any of the vendor's words.</remarks>
public sealed class OpenAICompatibleEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly VendorHttp _http;
    private readonly Uri _address;
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <summary>Creates the generator; calls nothing.</summary>
    /// <param name="options">How the model is reached.</param>
    /// <param name="httpClient">What sends the requests, with no time limit and no redirects of its own; it is not disposed of. Null, the default, means connections pooled for the process.</param>
    /// <param name="timeProvider">The clock that dates in <c>Retry-After</c> are compared with. Default the system's.</param>
    /// <exception cref="ModelSettingsException">An option is missing or wrong, or the vendor has no embeddings; names it as <c>OpenAICompatibleOptions:ApiKey</c>.</exception>
    public OpenAICompatibleEmbeddingGenerator(OpenAICompatibleOptions options, HttpClient? httpClient = null, TimeProvider? timeProvider = null)
        : this(VendorConnection.Create(options, nameof(OpenAICompatibleOptions)), nameof(OpenAICompatibleOptions), httpClient, timeProvider)
    {
    }

    internal OpenAICompatibleEmbeddingGenerator(VendorConnection connection, string setting, HttpClient? httpClient, TimeProvider? timeProvider)
    {
        _address = connection.EmbeddingsUri ?? throw new ModelSettingsException($"{setting}:{nameof(OpenAICompatibleOptions.Vendor)}", connection.Vendor, $"{connection.DisplayName} has no embeddings in this format");
        _http = new VendorHttp(connection, httpClient, timeProvider);
        _metadata = new EmbeddingGeneratorMetadata(connection.Vendor, new Uri(_address.GetLeftPart(UriPartial.Authority)), connection.Model, connection.KnownDimensions);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">A call failed, or the vendor's vectors are not usable; nothing is returned then.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values as IReadOnlyList<string> ?? [.. values];
        var result = new GeneratedEmbeddings<Embedding<float>>(texts.Count);
        var most = _http.Connection.MaxBatchSize;
        for (var start = 0; start < texts.Count; start += most)
        {
            var count = Math.Min(most, texts.Count - start);
            var answer = await CallAsync(texts, start, count, options, cancellationToken).ConfigureAwait(false);
            foreach (var vector in answer.Vectors)
            {
                result.Add(new Embedding<float>(vector) { ModelId = answer.Model ?? options?.ModelId ?? _http.Connection.Model });
            }

            if (answer.Usage is { } usage)
            {
                (result.Usage ??= new UsageDetails()).Add(usage);
            }
        }

        if (result.Any(embedding => embedding.Dimensions != result[0].Dimensions))
        {
            throw Failures.Invalid(_http.Connection, "holds vectors of different lengths");
        }

        return result;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: connections belong to the process, or to whoever passed the HTTP client.</summary>
    public void Dispose()
    {
    }

    private async Task<EmbeddingsAnswer> CallAsync(IReadOnlyList<string> texts, int start, int count, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var json = EmbeddingsRequestWriter.Write(_http.Connection, texts, start, count, options);
        using var response = await _http.SendAsync(_address, json, isStreaming: false, cancellationToken).ConfigureAwait(false);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using var bytes = new AnswerBytes(stream, _http.Connection.MaxResponseBytes, 64 * 1024);
            while (await bytes.FillAsync(cancellationToken).ConfigureAwait(false))
            {
            }

            return EmbeddingsAnswer.Parse(_http.Connection, bytes, count);
        }
        catch (Exception exception)
        {
            throw _http.Translate(exception, cancellationToken);
        }
    }
}
