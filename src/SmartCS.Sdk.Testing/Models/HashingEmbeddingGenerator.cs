using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Testing;

/// <summary>An embedding model without a model: texts that share characters and short runs of them lie close together.</summary>
/// <remarks>
/// Deterministic, on every machine; needs no network. It knows spelling, not meaning: good for tests of what is done with
/// vectors, not for measuring how well they find. Case does not matter. Vectors have length 1, or 0 for an empty text.
/// Safe for concurrent use.
/// </remarks>
public sealed class HashingEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int LongestRun = 3;
    private readonly EmbeddingGeneratorMetadata _metadata;
    private long _texts;

    /// <summary>Creates a generator.</summary>
    /// <param name="dimensions">The vectors' dimensions, 8 to 8192. Default 384.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is out of range.</exception>
    public HashingEmbeddingGenerator(int dimensions = 384)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, 8192);
        Dimensions = dimensions;
        _metadata = new EmbeddingGeneratorMetadata("smartcs.testing", null, "hashing", dimensions);
    }

    /// <summary>The vectors' dimensions.</summary>
    public int Dimensions { get; }

    /// <summary>How many texts were embedded so far, so that a test can tell what was not embedded again.</summary>
    public long EmbeddedTexts => Interlocked.Read(ref _texts);

    /// <summary>When set, every call fails with what it gives, as a vendor that is down does; null for none.</summary>
    public Func<Exception>? Failure { get; set; }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<GeneratedEmbeddings<Embedding<float>>>(cancellationToken);
        }

        if (Failure is { } failure)
        {
            return Task.FromException<GeneratedEmbeddings<Embedding<float>>>(failure());
        }

        var embeddings = new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(Embed(value)) { ModelId = "hashing" }));
        Interlocked.Add(ref _texts, embeddings.Count);
        return Task.FromResult(embeddings);
    }

    /// <summary>The vector of one text.</summary>
    /// <param name="text">The text.</param>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vector = new float[Dimensions];
        if (string.IsNullOrWhiteSpace(text))
        {
            return vector;
        }

        var folded = $" {text.Trim().ToLowerInvariant()} ";
        for (var start = 0; start < folded.Length; start++)
        {
            var hash = 2166136261u;
            for (var length = 1; length <= LongestRun && start + length <= folded.Length; length++)
            {
                // FNV-1a over the run so far.
                hash = (hash ^ folded[start + length - 1]) * 16777619u;
                if (length > 1 || !char.IsAscii(folded[start]))
                {
                    var mixed = (hash ^ (hash >> 15)) * 2246822519u;
                    vector[mixed % (uint)Dimensions] += (mixed & 0x8000_0000u) == 0 ? 1 : -1;
                }
            }
        }

        var norm = MathF.Sqrt(vector.Sum(value => value * value));
        for (var i = 0; norm > 0 && i < vector.Length; i++)
        {
            vector[i] /= norm;
        }

        return vector;
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

    /// <summary>Does nothing; there is nothing to free.</summary>
    public void Dispose()
    {
    }
}
