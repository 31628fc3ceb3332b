using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Puts a set of models together, each name once, and keeps the endpoints of models that stayed the same.</summary>
internal sealed class ModelSetBuilder(ModelSet? before, TimeProvider time, ILogger logger, List<SettingProblem> problems)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ChatEndpoint> _chat = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EmbeddingEndpoint> _embedding = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a model unless its name is taken, which is a problem.</summary>
    public bool Add(object model, string path)
    {
        var name = (model as ChatModel)?.Name ?? ((EmbeddingModel)model).Name;
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }

        if (!_paths.TryAdd(name, path))
        {
            problems.Add(new SettingProblem(path, null, $"a model named '{name}' is registered already, at {_paths[name]}; each name may stand in one place only"));
            return false;
        }

        if (model is ChatModel chat)
        {
            _chat[name] = before?.Chat.GetValueOrDefault(name) is { } known && ReferenceEquals(known.Model, chat) ? known : new ChatEndpoint(chat, time, logger);
        }
        else
        {
            var embedding = (EmbeddingModel)model;
            _embedding[name] = before?.Embedding.GetValueOrDefault(name) is { } known && ReferenceEquals(known.Model, embedding) ? known : new EmbeddingEndpoint(embedding, time, logger);
        }

        return true;
    }

    public ModelSet Build() => new(_chat.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), _embedding.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
}
