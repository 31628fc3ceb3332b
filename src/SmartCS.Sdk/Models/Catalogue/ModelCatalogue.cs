using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The registered models by name: those made in code and those of configuration sections, which are followed when they change.</summary>
/// <remarks>
/// Safe for concurrent use. Everything is made when the host starts or, without a host, at first use; any problem is then
/// an exception that lists them all. A later change of a section makes anew the models whose settings changed, and keeps
/// the others with their circuits and limits. A model whose new settings are wrong stays as it was. A model that was
/// replaced is not disposed of: calls in flight and streams half read still use it, and nothing of it is left once the
/// collector takes it; clients over HTTP let go of their connections then.
/// </remarks>
internal sealed class ModelCatalogue : IProfileCheck, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ChatModel[] _chatModels;
    private readonly EmbeddingModel[] _embeddingModels;
    private readonly ModelSection[] _sections;
    private readonly IModelProvider[] _providers;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly List<Action> _watchers = [];
    private Dictionary<string, Made> _made = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<SettingProblem> _problems = [];
    private volatile ModelSet? _models;
    private bool _isRead;

    public ModelCatalogue(
        IEnumerable<ChatModel> chatModels,
        IEnumerable<EmbeddingModel> embeddingModels,
        IEnumerable<ModelSection> sections,
        IEnumerable<IModelProvider> providers,
        TimeProvider? time = null,
        ILogger<ModelCatalogue>? logger = null)
    {
        _chatModels = [.. chatModels];
        _embeddingModels = [.. embeddingModels];
        _sections = [.. sections];
        _providers = [.. providers];
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger<ModelCatalogue>.Instance;
    }

    /// <summary>The models now.</summary>
    /// <exception cref="ModelCatalogueException">The settings could not be used from the beginning and have not been put right since.</exception>
    public ModelSet Models => _models ?? Load();

    /// <summary>What is wrong in the settings as last read.</summary>
    public IReadOnlyList<SettingProblem> Problems
    {
        get
        {
            ReadOnce();
            return _problems;
        }
    }

    /// <summary>Makes everything unless that was done already.</summary>
    public ModelSet Load()
    {
        ReadOnce();
        return _models ?? throw new ModelCatalogueException(_problems);
    }

    /// <inheritdoc/>
    public void Check(MerchantProfile profile, string path, List<SettingProblem> problems) => ModelProfileRules.Check(profile.Models, Models, $"{path}:{nameof(profile.Models)}", problems);

    /// <inheritdoc/>
    public void Watch(Action changed)
    {
        lock (_gate)
        {
            _watchers.Add(changed);
        }
    }

    public void Dispose()
    {
        foreach (var section in _sections)
        {
            section.Dispose();
        }

        lock (_gate)
        {
            foreach (var made in _made.Values)
            {
                ModelReader.Release(made.Model);
            }

            _made.Clear();
        }
    }

    private void ReadOnce()
    {
        lock (_gate)
        {
            if (_isRead)
            {
                return;
            }

            _isRead = true;
            foreach (var section in _sections)
            {
                // Watching begins first: a change during the reading is then read again instead of missed.
                section.Watch(Refresh);
            }

            Read();
        }
    }

    private void Refresh()
    {
        Action[] watchers;
        lock (_gate)
        {
            if (!Read())
            {
                return;
            }

            watchers = [.. _watchers];
        }

        // Outside of the lock: who is told asks for the models.
        foreach (var watcher in watchers)
        {
            watcher();
        }
    }

    private bool Read()
    {
        var problems = new List<SettingProblem>();
        var set = new ModelSetBuilder(_models, _time, _logger, problems);
        AddOwn(set, problems);
        var made = ReadSections(set, problems);
        var known = _problems;
        _problems = problems;
        if (_models is null && problems.Count > 0)
        {
            foreach (var one in made.Values)
            {
                ModelReader.Release(one.Model);
            }

            return false;
        }

        _made = made;
        _models = set.Build();
        ModelLog.InForce(_logger, _models.Chat.Count, _models.Embedding.Count);
        foreach (var problem in problems.Except(known))
        {
            ModelLog.Refused(_logger, problem.Path, problem.Value, problem.Allowed);
        }

        return true;
    }

    private void AddOwn(ModelSetBuilder set, List<SettingProblem> problems)
    {
        foreach (var model in _chatModels)
        {
            var path = $"ChatModel '{model.Name}'";
            var count = problems.Count;
            ModelRules.Check(model, path, problems);
            _ = problems.Count == count && set.Add(model, path);
        }

        foreach (var model in _embeddingModels)
        {
            var path = $"EmbeddingModel '{model.Name}'";
            var count = problems.Count;
            ModelRules.Check(model, path, problems);
            _ = problems.Count == count && set.Add(model, path);
        }
    }

    private Dictionary<string, Made> ReadSections(ModelSetBuilder set, List<SettingProblem> problems)
    {
        var reader = new ModelReader(_providers);
        var made = new Dictionary<string, Made>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in _sections)
        {
            var declared = section.Read();
            if (declared.Count == 0)
            {
                problems.Add(new SettingProblem(section.Path, null, "must have one child for each model, named by the model's name"));

                // Nothing at all is a configuration file that broke; what was there before stays in force.
                declared = [.. _made.Values.Where(known => known.Declared.Path.StartsWith($"{section.Path}:", StringComparison.Ordinal)).Select(static known => known.Declared)];
            }

            foreach (var one in declared)
            {
                var known = _made.GetValueOrDefault(one.Name);
                var model = known is not null && known.Declared.SaysTheSameAs(one) ? known : reader.Read(one, problems) is { } read ? new Made(one, read) : known;
                if (model is not null && set.Add(model.Model, one.Path))
                {
                    made[one.Name] = model;
                }
            }
        }

        return made;
    }

    private sealed record Made(DeclaredModel Declared, object Model);
}

/// <summary>The models at one moment; immutable.</summary>
/// <param name="Chat">Chat models by name.</param>
/// <param name="Embedding">Embedding models by name.</param>
internal sealed record ModelSet(FrozenDictionary<string, ChatEndpoint> Chat, FrozenDictionary<string, EmbeddingEndpoint> Embedding);
