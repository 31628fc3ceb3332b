using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>The whole assistant, as a host has it, over the evaluated shop.</summary>
internal sealed class RetailHost : IAsyncDisposable
{
    private const string Model = "scripted";

    private readonly ServiceProvider _services;

    private RetailHost(ServiceProvider services, SampleShop shop, MerchantProfile profile, ScriptedChatClient? model)
    {
        _services = services;
        (Shop, Profile, ScriptedModel) = (shop, profile, model);
        (Assistant, Flows, Ledger) = (services.GetRequiredService<IServiceAssistant>(), services.GetRequiredService<IDialogueFlows>(), services.GetRequiredService<IEffectLedger>());
        Ports = services.GetRequiredService<ShopPorts>();
    }

    public SampleShop Shop { get; }

    public MerchantProfile Profile { get; }

    public IServiceAssistant Assistant { get; }

    public IDialogueFlows Flows { get; }

    public IEffectLedger Ledger { get; }

    public ShopPorts Ports { get; }

    /// <summary>The model that does as its script says; null where there is none.</summary>
    public ScriptedChatClient? ScriptedModel { get; }

    /// <summary>Starts an assistant over a shop.</summary>
    /// <param name="shop">The shop; the host disposes of it.</param>
    /// <param name="withModel">Whether it has a model, whose answers are scripted.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<RetailHost> StartAsync(SampleShop shop, bool withModel, CancellationToken cancellationToken)
    {
        var model = withModel ? new ScriptedChatClient { KeepsRequests = false } : null;
        var profile = CreateProfile(withModel);
        var services = new ServiceCollection();
        var builder = services.AddSampleShop(shop).AddSmartCustomerService(static options => options.ClassifierPatience = TimeSpan.FromMinutes(1)).AddMerchant(profile);
        if (model is not null)
        {
            builder.AddShopTools().AddChatModel(Model, _ => model);
        }

        var host = new RetailHost(services.BuildServiceProvider(), shop, profile, model);
        try
        {
            var hosted = host._services.GetServices<IHostedService>().ToList();
            foreach (var service in hosted.OfType<IHostedLifecycleService>())
            {
                await service.StartingAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (var service in hosted)
            {
                await service.StartAsync(cancellationToken).ConfigureAwait(false);
            }

            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await _services.DisposeAsync().ConfigureAwait(false);
        Shop.Dispose();
    }

    // The shop's own rules, as its clerks have them.
    private static MerchantProfile CreateProfile(bool withModel) => new()
    {
        Id = RetailShop.Merchant,
        Name = "Retail",
        DefaultLocale = Locale.English,
        Flows = new FlowSettings { BuiltIn = !withModel },
        Models = withModel ? new ModelAssignments { Answer = [Model] } : ModelAssignments.None,
        AfterSales = new AfterSalesSettings
        {
            CancelReasons =
            [
                new CancelReason("no longer needed", LocalizedText.Of("no longer needed", "不再需要")),
                new CancelReason("ordered by mistake", LocalizedText.Of("ordered by mistake", "下错单")),
            ],
            RefundTo = [AfterSalesSettings.Original, "gift_card"],
            RefundArrival = new Dictionary<string, LocalizedText>
            {
                ["gift_card"] = LocalizedText.Of("immediately", "即时到账"),
                [AfterSalesSettings.Other] = LocalizedText.Of("within 5 to 7 business days", "5至7个工作日内"),
            },
        },
    };
}
