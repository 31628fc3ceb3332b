using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Knowledge.Index;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Gives what embeds a merchant's knowledge and questions: the models that the profile names, or the one of the process
/// where it names none. Merchants with the same models share one embedder. Safe for concurrent use.
/// </summary>
internal sealed class MerchantEmbedders
{
    /// <summary>The space of the process's own generator. No registered model can have this name.</summary>
    public const string DefaultSpace = "\u0001default";

    private readonly ConcurrentDictionary<string, (ModelSet Models, EntryEmbedder? Embedder)> _byNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly IMerchantDirectory? _merchants;
    private readonly ModelCatalogue? _catalogue;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IEmbeddingCache? _cache;
    private readonly Func<MerchantProfile, string, string>? _mask;
    private readonly Action<ModelCall>? _spent;
    private readonly EntryEmbedder? _default;

    /// <summary>Creates the embedders.</summary>
    /// <param name="generator">The process's own; null for none.</param>
    /// <param name="merchants">Tells merchants' models; null where all have the process's own.</param>
    /// <param name="catalogue">The registered models; null where all have the process's own.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of failures, without texts.</param>
    /// <param name="cache">Keeps entries' vectors; null for nothing.</param>
    /// <param name="mask">Hides personal data of a question before it leaves the process; null changes nothing.</param>
    /// <param name="spent">Told of each call with the attempts it took; null for nobody.</param>
    public MerchantEmbedders(
        IEmbeddingGenerator<string, Embedding<float>>? generator,
        IMerchantDirectory? merchants,
        ModelCatalogue? catalogue,
        TimeProvider time,
        ILogger logger,
        IEmbeddingCache? cache = null,
        Func<MerchantProfile, string, string>? mask = null,
        Action<ModelCall>? spent = null)
    {
        _merchants = merchants;
        _catalogue = catalogue;
        _time = time;
        _logger = logger;
        _cache = cache;
        _mask = mask;
        _spent = spent;
        _default = generator is null ? null : new EntryEmbedder(generator, DefaultSpace, time, logger);
    }

    /// <summary>What embeds for a merchant now.</summary>
    public ValueTask<MerchantEmbedder> ForAsync(MerchantId merchant, CancellationToken cancellationToken)
    {
        if (_merchants is null || _catalogue is null || _catalogue.Models.Embedding.Count == 0)
        {
            return ValueTask.FromResult(new MerchantEmbedder(_default, null, null, null));
        }

        var finding = _merchants.FindAsync(merchant, cancellationToken);
        return finding.IsCompletedSuccessfully ? ValueTask.FromResult(For(finding.Result)) : FindAsync(finding);
    }

    private async ValueTask<MerchantEmbedder> FindAsync(ValueTask<MerchantProfile?> finding) => For(await finding.ConfigureAwait(false));

    private MerchantEmbedder For(MerchantProfile? profile)
    {
        if (profile is null || profile.Models.Embed is not { Count: > 0 } names)
        {
            return new MerchantEmbedder(_default, profile, _mask, null);
        }

        var key = names.Count == 1 ? names[0] : string.Join('\n', names);
        var models = _catalogue!.Models;
        if (!_byNames.TryGetValue(key, out var known) || !ReferenceEquals(known.Models, models))
        {
            known = (models, Create(names, models));
            _byNames[key] = known;
        }

        return new MerchantEmbedder(known.Embedder, profile, _mask, _spent);
    }

    // Models that are not registered, or of another space than the first, were a problem of the profile; they are left out.
    private EntryEmbedder? Create(IReadOnlyList<string> names, ModelSet models)
    {
        var endpoints = names.Select(name => models.Embedding.GetValueOrDefault(name)).OfType<EmbeddingEndpoint>().ToList();
        endpoints.RemoveAll(endpoint => endpoint.Space != endpoints[0].Space);
        return endpoints.Count == 0 ? null : new EntryEmbedder(new FailoverEmbeddingGenerator(endpoints, _logger), endpoints[0].Space, _time, _logger, _cache);
    }
}
