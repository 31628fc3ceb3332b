using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ShopExample;
using SmartCS.Sdk.Testing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Console.OutputEncoding;
if (ChatOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(ChatOptions.Usage);
    return 2;
}

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();

// The shop's own systems: catalogue, orders, returns, carts, customers, promotions, tickets, parcels. A real host registers its
// own implementations of the ports; here a made-up shop stands behind them.
using var shop = SampleShopData.CreateShop(TimeProvider.System);
builder.Services.AddSampleShop(shop);

// The assistant: with the ports there, the after-sales flows and the shopping guide are on.
builder.Services.AddSmartCustomerService()
    .AddMerchant(Merchants.English)
    .AddMerchant(Merchants.Chinese);
using var host = builder.Build();
await host.StartAsync();

var chat = new Chat(host.Services, shop, options);
return options.IsScript ? await chat.PlayAsync() : await chat.TalkAsync();
