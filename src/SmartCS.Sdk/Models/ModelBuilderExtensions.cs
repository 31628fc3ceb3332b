using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using SmartCS.Sdk;
using SmartCS.Sdk.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers models under names, which merchants' profiles then choose by purpose.</summary>
public static class ModelBuilderExtensions
{
    /// <summary>
    /// Adds the models that are the children of a configuration section, and follows its reloads: each child is named by the
    /// model's name and has <c>Provider</c>, <c>Kind</c> (<c>chat</c>, the default, or <c>embedding</c>), the engine's own
    /// settings (<c>Capabilities</c>, <c>ContextTokens</c>, <c>MaxOutputTokens</c>; <c>VectorSpace</c>, <c>MaxBatchSize</c>;
    /// <c>Resilience</c>), and the settings of the provider. They are checked when the host starts; a later change that
    /// cannot be used leaves the model as it was.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("Models")</c>.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddModels(this ISmartCustomerServiceBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        builder.Services.AddSingleton(_ => new ModelSection(section));
        return builder;
    }

    /// <summary>Adds a chat model of any client. It is checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, 1 to 128 characters without control characters; case does not matter.</param>
    /// <param name="create">Makes the client, once. Disposing of it is left to whoever made it.</param>
    /// <param name="configure">Says what the model can do and how it is called: returns the given model with what differs from the defaults; null changes nothing.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddChatModel(this ISmartCustomerServiceBuilder builder, string name, Func<IServiceProvider, IChatClient> create, Func<ChatModel, ChatModel>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(provider =>
        {
            var model = new ChatModel { Name = name, Client = create(provider) };
            return configure?.Invoke(model) ?? model;
        });
        return builder;
    }

    /// <summary>Adds an embedding model of any generator. It is checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, 1 to 128 characters without control characters; case does not matter.</param>
    /// <param name="create">Makes the generator, once. Disposing of it is left to whoever made it.</param>
    /// <param name="configure">Says how the model is called and which space its vectors lie in: returns the given model with what differs from the defaults; null changes nothing.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddEmbeddingModel(this ISmartCustomerServiceBuilder builder, string name, Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> create, Func<EmbeddingModel, EmbeddingModel>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(provider =>
        {
            var model = new EmbeddingModel { Name = name, Generator = create(provider) };
            return configure?.Invoke(model) ?? model;
        });
        return builder;
    }
}
