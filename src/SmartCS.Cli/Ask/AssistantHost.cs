using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Cli.Ask;

/// <summary>An assistant over a record file. What is said here is kept in memory alone: trying things out leaves no trace in the shop's transcripts.</summary>
internal sealed class AssistantHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MerchantId _merchant;
    private readonly ConversationId _conversation = new("cli");
    private int _messages;

    private AssistantHost(ServiceProvider services, MerchantId merchant)
    {
        _services = services;
        _merchant = merchant;
    }

    public static async Task<AssistantHost> StartAsync(string record, MerchantId merchant, string? settings, string? models, CancellationToken cancellationToken)
    {
        if (settings is not null && !Directory.Exists(settings))
        {
            throw new CommandException($"--settings is '{settings}'; it must be a folder with a <merchant id>.json for each merchant.");
        }

        var services = new ServiceCollection();
        services.AddSingleton<IKnowledgeStore>(_ => Record.Open(record));

        // Whoever tries a shop's intents wants to see them at work, and waits for what a shopper would not.
        var builder = services.AddSmartCustomerService(static options => options.ClassifierPatience = TimeSpan.FromMinutes(1));
        var answering = models is null ? [] : ModelsFile.Add(builder, models);
        _ = settings is null
            ? builder.AddMerchant(new MerchantProfile { Id = merchant, Models = new ModelAssignments { Answer = answering } })
            : builder.AddMerchantFiles(settings);
        var host = new AssistantHost(services.BuildServiceProvider(), merchant);
        try
        {
            await Record.RequireMerchantAsync(host._services.GetRequiredService<IKnowledgeStore>(), record, merchant, cancellationToken).ConfigureAwait(false);
            await host.StartServicesAsync(cancellationToken).ConfigureAwait(false);

            await host._services.GetRequiredService<KnowledgeBases>().For(merchant).SynchroniseAsync(cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public IAsyncEnumerable<ReplyUpdate> AskAsync(string question, CancellationToken cancellationToken)
    {
        var request = new TurnRequest
        {
            Merchant = _merchant,
            Conversation = _conversation,
            Message = $"m{++_messages}",
            Text = question,
            Channel = "cli",
        };
        return _services.GetRequiredService<IServiceAssistant>().ReplyStreamingAsync(request, cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // In the order of a host, so that wrong settings are reported before anything is asked.
    private async Task StartServicesAsync(CancellationToken cancellationToken)
    {
        var services = _services.GetServices<IHostedService>().ToList();
        foreach (var service in services.OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var service in services)
        {
            await service.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
