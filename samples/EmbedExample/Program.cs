using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSmartCustomerService()
    .AddMerchant(new MerchantProfile { Id = "acme", Name = "Acme Outdoor" })
    .UseSqlite("acme.db");
using var host = builder.Build();

var knowledge = host.Services.GetRequiredService<KnowledgeBases>().For("acme");
await knowledge.PutAsync(
[
    new KnowledgeEntry
    {
        Id = "returns",
        Kind = KnowledgeKind.Faq,
        Title = "How long can I return an item?",
        Alternatives = ["Can I send it back?", "How do I return something?"],
        Body = "You can return unused items within 30 days.",
    },
]);

var assistant = host.Services.GetRequiredService<IServiceAssistant>();
var reply = await assistant.ReplyAsync(new TurnRequest
{
    Merchant = "acme",
    Conversation = Guid.NewGuid().ToString(),
    Message = "message-1",
    Text = "can i send it back",
});
Console.WriteLine($"{reply.Outcome}: {reply.Text} [{string.Join(", ", reply.Citations.Select(citation => citation.Entry))}]");
