using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Models;

/// <summary>Makes models that say what their setting Says says. Needs a key, and knows no other settings.</summary>
internal sealed class FakeProvider : IModelProvider
{
    public string Name => "fake";

    public List<FakeModel> Made { get; } = [];

    public ChatModel CreateChatModel(ModelSettings settings)
    {
        Check(settings);
        var model = new FakeModel(FakeModel.Says(settings.Values.GetValueOrDefault("Says", "hello")));
        Made.Add(model);
        return new ChatModel { Name = settings.Name, Client = model, Vendor = "fake", ModelId = settings.Name + "-id" };
    }

    public EmbeddingModel CreateEmbeddingModel(ModelSettings settings)
    {
        Check(settings);
        return new EmbeddingModel { Name = settings.Name, Generator = new HashingEmbeddingGenerator(), Vendor = "fake", ModelId = settings.Values.GetValueOrDefault("Says") };
    }

    private static void Check(ModelSettings settings)
    {
        if (settings.Values.TryGetValue("Breaks", out var how))
        {
            throw new InvalidOperationException($"secret {how}");
        }

        if (!settings.Values.ContainsKey("ApiKey"))
        {
            throw new ModelSettingsException($"{settings.Path}:ApiKey", null, "must be set to the vendor's key");
        }

        foreach (var key in settings.Values.Keys.Except(["ApiKey", "Says"]))
        {
            throw new ModelSettingsException($"{settings.Path}:{key}", null, "this key is not known; known are ApiKey, Says");
        }
    }
}
