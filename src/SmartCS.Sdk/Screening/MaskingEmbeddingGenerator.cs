using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// Lets no personal data reach an embedding model: the bare kind, such as <c>&lt;MOBILE&gt;</c>, stands in its place, with no way
/// back, so that the same question always has the same embedding. Safe for concurrent use where the inner generator is.
/// </summary>
public sealed class MaskingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly PersonalDataDetector _detector;
    private readonly ShopperNames _names;

    /// <summary>Wraps a generator.</summary>
    /// <param name="innerGenerator">The generator of the model.</param>
    /// <param name="settings">What is masked.</param>
    /// <param name="names">Names to hide as well, see <see cref="Turns.Shopper.Names"/>; none by default.</param>
    /// <exception cref="ArgumentException">A pattern is no regular expression without look-around and back-references.</exception>
    public MaskingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, MaskingSettings settings, IReadOnlyList<string>? names = null)
        : base(innerGenerator)
    {
        _detector = PersonalDataDetector.For(settings);
        _names = ShopperNames.Of(names ?? []);
    }

    /// <inheritdoc/>
    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return base.GenerateAsync([.. values.Select(value => _detector.Redact(value, _names))], options, cancellationToken);
    }
}
