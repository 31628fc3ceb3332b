using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

/// <summary>
/// The suite with an embedding model. Its exact sets of hits hold where no two texts are similar, so the model here gives
/// every text a direction of its own.
/// </summary>
public sealed class HybridConformanceTests : KnowledgeIndexConformance, IDisposable
{
    private readonly UnrelatedEmbeddings _embeddings = new();

    public void Dispose() => _embeddings.Dispose();

    protected override IKnowledgeIndex CreateIndex(TimeProvider timeProvider) => new InProcessKnowledgeIndex(null, _embeddings, timeProvider);

    private sealed class UnrelatedEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
    {
        private readonly HashingEmbeddingGenerator _hashing = new(1024);

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(Direction(value)))));

        public object? GetService(Type serviceType, object? serviceKey = null) => _hashing.GetService(serviceType, serviceKey);

        public void Dispose() => _hashing.Dispose();

        private static float[] Direction(string text)
        {
            var seed = 17;
            foreach (var c in text)
            {
                seed = unchecked((seed * 31) + c);
            }

            var random = new Random(seed);
            return [.. Enumerable.Range(0, 1024).Select(_ => (random.NextSingle() * 2) - 1)];
        }
    }
}
