using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Stores.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps knowledge, conversations, usage, unclear utterances, writes to the shop and flows in a SQLite file.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps knowledge, conversations, usage, unclear utterances, writes to the shop and flows in one SQLite file, in place of the stores registered before.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <param name="path">The record file; created on first use, with its folder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ISmartCustomerServiceBuilder UseSqlite(this ISmartCustomerServiceBuilder builder, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.UseSqlite(options => options.Path = path);
    }

    /// <summary>Keeps knowledge, conversations, usage, unclear utterances, writes to the shop and flows in one SQLite file, in place of the stores registered before.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <param name="configure">Sets at least <see cref="SqliteStoreOptions.Path"/>; a wrong setting fails when the host starts.</param>
    /// <returns>The same builder.</returns>
    public static ISmartCustomerServiceBuilder UseSqlite(this ISmartCustomerServiceBuilder builder, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.AddOptions<SqliteStoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
        services.TryAddSingleton(provider => new SqliteRecordFile(provider.GetRequiredService<IOptions<SqliteStoreOptions>>().Value));
        services.RemoveAll<IKnowledgeStore>();
        services.RemoveAll<IConversationStore>();
        services.RemoveAll<IUsageStore>();
        services.RemoveAll<IUnclearUtteranceStore>();
        services.RemoveAll<IEffectLedger>();
        services.RemoveAll<IFlowStateStore>();
        services.AddSingleton<IKnowledgeStore>(provider => new SqliteKnowledgeStore(provider.GetRequiredService<SqliteRecordFile>(), provider.GetService<TimeProvider>()));
        services.AddSingleton<IConversationStore>(provider => new SqliteConversationStore(provider.GetRequiredService<SqliteRecordFile>()));
        services.AddSingleton<IUsageStore>(provider => new SqliteUsageStore(provider.GetRequiredService<SqliteRecordFile>()));
        services.AddSingleton<IUnclearUtteranceStore>(provider => new SqliteUnclearUtteranceStore(provider.GetRequiredService<SqliteRecordFile>(), timeProvider: provider.GetService<TimeProvider>()));
        services.AddSingleton<IEffectLedger>(provider => new SqliteEffectLedger(provider.GetRequiredService<SqliteRecordFile>()));
        services.AddSingleton<IFlowStateStore>(provider => new SqliteFlowStateStore(provider.GetRequiredService<SqliteRecordFile>()));
        return builder;
    }
}
