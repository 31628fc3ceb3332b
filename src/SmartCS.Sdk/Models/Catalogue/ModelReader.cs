using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Makes a model of its settings: reads what is the engine's and leaves the rest to the provider.</summary>
internal sealed class ModelReader(IReadOnlyList<IModelProvider> providers)
{
    private const string Provider = "Provider";
    private const string Kind = "Kind";

    private static readonly string[] OwnKeys =
    [
        Provider, Kind, nameof(ChatModel.Capabilities), nameof(ChatModel.ContextTokens), nameof(ChatModel.MaxOutputTokens),
        nameof(EmbeddingModel.VectorSpace), nameof(EmbeddingModel.MaxBatchSize), nameof(ChatModel.Resilience),
    ];

    private static readonly string[] OfChatOnly = [nameof(ChatModel.Capabilities), nameof(ChatModel.ContextTokens), nameof(ChatModel.MaxOutputTokens)];

    private static readonly string[] OfEmbeddingOnly = [nameof(EmbeddingModel.VectorSpace), nameof(EmbeddingModel.MaxBatchSize)];

    private static readonly string[] ResilienceKeys =
    [
        nameof(ModelResilience.RequestsPerMinute), nameof(ModelResilience.TokensPerMinute), nameof(ModelResilience.FirstTokenTimeout), nameof(ModelResilience.Timeout),
        nameof(ModelResilience.MaxRetries), nameof(ModelResilience.RetryDelay), nameof(ModelResilience.MaxRetryDelay), nameof(ModelResilience.FailureRatio),
        nameof(ModelResilience.MinimumThroughput), nameof(ModelResilience.SamplingDuration), nameof(ModelResilience.BreakDuration), nameof(ModelResilience.HedgeAfter),
    ];

    /// <summary>Makes the model.</summary>
    /// <returns>A <see cref="ChatModel"/> or an <see cref="EmbeddingModel"/>; null where there was a problem.</returns>
    public object? Read(DeclaredModel declared, List<SettingProblem> problems)
    {
        var before = problems.Count;
        var scope = SettingScope.OpenAny(declared.Section, declared.Path, problems);
        var provider = FindProvider(scope, problems);
        var kind = scope.Choice(Kind, ModelKind.Chat);
        foreach (var key in kind == ModelKind.Chat ? OfEmbeddingOnly : OfChatOnly)
        {
            if (scope.Has(key))
            {
                problems.Add(new SettingProblem($"{declared.Path}:{key}", null, $"only {(kind == ModelKind.Chat ? "embedding" : "chat")} models have this setting; {Kind} is {kind}"));
            }
        }

        var resilience = ReadResilience(scope);
        if (provider is null || problems.Count > before)
        {
            return null;
        }

        var settings = new ModelSettings { Name = declared.Name, Path = declared.Path, Values = ProvidersOwn(declared) };
        object? model = kind == ModelKind.Chat
            ? Make(settings, provider.CreateChatModel, problems) is { } chat ? Complete(chat, declared, resilience, scope, problems) : null
            : Make(settings, provider.CreateEmbeddingModel, problems) is { } embedding ? Complete(embedding, declared, resilience, scope, problems) : null;
        if (problems.Count > before)
        {
            Release(model);
            return null;
        }

        return model;
    }

    /// <summary>Disposes of what a provider made and nobody has called yet.</summary>
    public static void Release(object? model)
    {
        (model as ChatModel)?.Client.Dispose();
        (model as EmbeddingModel)?.Generator.Dispose();
    }

    private static ChatModel Complete(ChatModel made, DeclaredModel declared, ModelResilience? resilience, SettingScope scope, List<SettingProblem> problems)
    {
        var model = made with
        {
            Name = declared.Name,
            Capabilities = ReadCapabilities(declared, problems) ?? made.Capabilities,
            ContextTokens = scope.Has(nameof(made.ContextTokens)) ? scope.Whole(nameof(made.ContextTokens), 1, ModelRules.Tokens) : made.ContextTokens,
            MaxOutputTokens = scope.Has(nameof(made.MaxOutputTokens)) ? scope.Whole(nameof(made.MaxOutputTokens), 1, ModelRules.Tokens) : made.MaxOutputTokens,
            Resilience = resilience ?? made.Resilience,
        };
        ModelRules.Check(model, declared.Path, problems);
        return model;
    }

    private static EmbeddingModel Complete(EmbeddingModel made, DeclaredModel declared, ModelResilience? resilience, SettingScope scope, List<SettingProblem> problems)
    {
        var model = made with
        {
            Name = declared.Name,
            VectorSpace = scope.Text(nameof(made.VectorSpace)) ?? made.VectorSpace,
            MaxBatchSize = scope.Whole(nameof(made.MaxBatchSize), made.MaxBatchSize, ModelRules.BatchSize),
            Resilience = resilience ?? made.Resilience,
        };
        ModelRules.Check(model, declared.Path, problems);
        return model;
    }

    private static T? Make<T>(ModelSettings settings, Func<ModelSettings, T> create, List<SettingProblem> problems)
        where T : class
    {
        try
        {
            return create(settings);
        }
        catch (ModelSettingsException exception)
        {
            problems.Add(Describe(exception, settings));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The exception's own text is left out: it may repeat a key.
            problems.Add(new SettingProblem(settings.Path, null, $"the model could not be made of its settings: {exception.GetType().Name}"));
        }

        return null;
    }

    private static SettingProblem Describe(ModelSettingsException exception, ModelSettings settings)
    {
        var prefix = $"{exception.Setting}: ";
        var allowed = exception.Message.StartsWith(prefix, StringComparison.Ordinal) ? exception.Message[prefix.Length..].TrimEnd('.') : exception.Message;
        var key = exception.Setting.StartsWith($"{settings.Path}:", StringComparison.OrdinalIgnoreCase) ? exception.Setting[(settings.Path.Length + 1)..].Split(':')[0] : null;

        // What the provider does not know may be a misspelt setting of the engine's.
        var meant = key is not null && settings.Values.Keys.Any(known => known.StartsWith(key, StringComparison.OrdinalIgnoreCase)) ? SettingKeys.Nearest(key, OwnKeys) : null;
        return new SettingProblem(exception.Setting, null, meant is null ? allowed : $"{allowed}; did you mean '{meant}'?");
    }

    private IModelProvider? FindProvider(SettingScope scope, List<SettingProblem> problems)
    {
        var allowed = $"the name of a registered provider; registered are {(providers.Count == 0 ? "none" : string.Join(", ", providers.Select(static provider => provider.Name)))}."
            + " The package SmartCS.Sdk.Providers.OpenAI brings 'openai', for every vendor of that wire format, and SmartCS.Sdk.Providers.Anthropic brings 'anthropic'";
        var name = scope.Text(Provider, allowed);
        var provider = providers.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase));
        if (provider is null)
        {
            problems.Add(new SettingProblem($"{scope.Path}:{Provider}", MerchantRules.Show(name), name is null ? $"must be {allowed}" : allowed));
        }

        return provider;
    }

    private static Dictionary<string, string> ProvidersOwn(DeclaredModel declared) =>
        declared.Values.Where(static pair => !OwnKeys.Contains(pair.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static ModelCapabilities? ReadCapabilities(DeclaredModel declared, List<SettingProblem> problems)
    {
        var section = declared.Section.GetSection(nameof(ChatModel.Capabilities));
        var texts = section.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. section.GetChildren().Select(static child => child.Value ?? string.Empty)];
        if (section.Value is null && texts.Length == 0)
        {
            return null;
        }

        var capabilities = ModelCapabilities.None;
        foreach (var text in texts)
        {
            if (text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<ModelCapabilities>(text, ignoreCase: true, out var one))
            {
                capabilities |= one;
            }
            else
            {
                problems.Add(new SettingProblem(section.Path.Length == 0 ? declared.Path : $"{declared.Path}:{section.Key}", MerchantRules.Show(text), $"any of {string.Join(", ", Enum.GetNames<ModelCapabilities>())}"));
            }
        }

        return capabilities;
    }

    private static ModelResilience? ReadResilience(SettingScope model)
    {
        if (!model.Has(nameof(ChatModel.Resilience)))
        {
            return null;
        }

        var usual = new ModelResilience();
        var scope = model.Group(nameof(ChatModel.Resilience), ResilienceKeys);
        return new ModelResilience
        {
            RequestsPerMinute = Limit(nameof(usual.RequestsPerMinute), ModelRules.RequestsPerMinute),
            TokensPerMinute = Limit(nameof(usual.TokensPerMinute), ModelRules.TokensPerMinute),
            FirstTokenTimeout = scope.Duration(nameof(usual.FirstTokenTimeout), usual.FirstTokenTimeout, ModelRules.FirstTokenTimeout),
            Timeout = scope.Duration(nameof(usual.Timeout), usual.Timeout, ModelRules.Timeout),
            MaxRetries = scope.Whole(nameof(usual.MaxRetries), usual.MaxRetries, ModelRules.Retries),
            RetryDelay = scope.Duration(nameof(usual.RetryDelay), usual.RetryDelay, ModelRules.RetryDelay),
            MaxRetryDelay = scope.Duration(nameof(usual.MaxRetryDelay), usual.MaxRetryDelay, ModelRules.MaxRetryDelay),
            FailureRatio = scope.Number(nameof(usual.FailureRatio), usual.FailureRatio, ModelRules.FailureRatio),
            MinimumThroughput = scope.Whole(nameof(usual.MinimumThroughput), usual.MinimumThroughput, ModelRules.Throughput),
            SamplingDuration = scope.Duration(nameof(usual.SamplingDuration), usual.SamplingDuration, ModelRules.CircuitTime),
            BreakDuration = scope.Duration(nameof(usual.BreakDuration), usual.BreakDuration, ModelRules.CircuitTime),
            HedgeAfter = scope.Text(nameof(usual.HedgeAfter), ModelRules.HedgeAfter) is null ? null : scope.Duration(nameof(usual.HedgeAfter), TimeSpan.FromSeconds(1), ModelRules.HedgeAfter),
        };

        int? Limit(string key, string allowed) => scope.Text(key, allowed) is null ? null : scope.Whole(key, 1, allowed);
    }

    private enum ModelKind
    {
        Chat,
        Embedding,
    }
}
