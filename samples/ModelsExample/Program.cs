using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelsExample;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSmartCustomerService()
    .AddOpenAICompatible()                                          // the provider "openai": every vendor of that format
    .AddAnthropic()                                                 // the provider "anthropic"
    .AddModels(builder.Configuration.GetSection("Models"))
    .AddPrices(builder.Configuration.GetSection("Prices"))
    .AddMerchants(builder.Configuration.GetSection("Merchants"))
    .AddTools<OrderTools>();
using var host = builder.Build();
await host.StartAsync();                                            // a wrong setting ends here, with its path and what is allowed

await host.Services.GetRequiredService<KnowledgeBases>().For("acme").PutAsync(
[
    new KnowledgeEntry
    {
        Id = "returns",
        Kind = KnowledgeKind.Policy,
        Title = "Returns",
        Body = "You can return unused items within 30 days. There is no charge for parcels that you send back to us.",
    },
]);

var request = new TurnRequest
{
    Merchant = "acme",
    Conversation = Guid.NewGuid().ToString(),
    Message = "message-1",
    Text = "Must I pay a charge for parcels sent back to you?",
    Shopper = Shopper.Verified("shopper-7"),
};
await foreach (var update in host.Services.GetRequiredService<IServiceAssistant>().ReplyStreamingAsync(request))
{
    Console.Write(update.Text);                                     // sentence by sentence, each one verified
    if (update.Completed is { } reply)
    {
        Console.WriteLine();
        Console.WriteLine($"{reply.Outcome}, {(reply.IsDegraded ? "degraded" : "as it should be")}, cites {string.Join(", ", reply.Citations.Select(citation => citation.Entry))}");
        foreach (var attempt in reply.ModelAttempts)
        {
            Console.WriteLine($"{attempt.Model}: {attempt.Failure?.ToString() ?? "answered"}, {attempt.Usage?.TotalTokenCount ?? 0} tokens, {attempt.Cost?.ToString() ?? "no cost"}");
        }
    }
}

await host.StopAsync();
