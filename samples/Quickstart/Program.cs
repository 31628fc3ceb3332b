using Microsoft.Extensions.DependencyInjection;
using Quickstart;
using SmartCS.Sdk;

if (CommandLine.Parse(args, out var exitCode) is not { } command)
{
    return exitCode;
}

// 1. Register: the engine, one merchant (merchants/fernweg.json), and one SQLite file for knowledge and conversations.
var services = new ServiceCollection();
services.AddSmartCustomerService()
    .AddMerchantFiles(Path.Combine(AppContext.BaseDirectory, "merchants"))
    .UseSqlite(command.RecordPath);
await using var provider = services.BuildServiceProvider();

try
{
    // 2. Import: JSON lines become entries of the merchant's record.
    var shop = new Shop(provider);
    await shop.ImportAsync(Path.Combine(AppContext.BaseDirectory, "knowledge"), command.RecordPath);

    // 3. Serve: one message in, one traceable reply out.
    return command.IsChat ? await shop.ChatAsync() : await new Script(shop).RunAsync();
}
catch (SmartCustomerServiceException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return Script.Failed;
}
