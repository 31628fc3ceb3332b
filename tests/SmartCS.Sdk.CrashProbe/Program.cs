using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.CrashProbe;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Stores.Sqlite;
using SmartCS.Sdk.Turns;

// A program to be killed: it works on a record file and says on standard output what was acknowledged.
//   work <path> <run>     import batches and turns until killed; a line for every acknowledged call
//   write <path> <name> <count>   as many single entries, then ends
//   buy <path> <shop> <run>   writes to a shop in another file, put to a shopper, confirmed and done, until killed
//   hold <path>           takes the right to write, says "held", keeps it until standard input ends
return args switch
{
    ["work", var path, var run] => await WorkAsync(path, run),
    ["write", var path, var name, var count] => await WriteAsync(path, name, int.Parse(count, CultureInfo.InvariantCulture)),
    ["buy", var ledger, var shop, var run] => await BuyingProbe.BuyAsync(ledger, shop, run),
    ["hold", var path] => await HoldAsync(path),
    _ => 2,
};

static async Task<int> WorkAsync(string path, string run)
{
    var services = new ServiceCollection();
    services.AddSmartCustomerService().AddMerchant(new MerchantProfile { Id = "shop", Name = "Shop" }).UseSqlite(path);
    await using var provider = services.BuildServiceProvider();
    var knowledge = provider.GetRequiredService<IKnowledgeStore>();
    var conversations = provider.GetRequiredService<IConversationStore>();
    var usage = provider.GetRequiredService<IUsageStore>();
    var assistant = provider.GetRequiredService<IServiceAssistant>();
    var gate = new Lock();
    await Task.WhenAll(ImportAsync(), AppendAsync(), SpendAsync(), AskAsync());
    return 0;

    async Task ImportAsync()
    {
        for (var batch = 0; ; batch++)
        {
            // Every batch writes new entries, changes one of an earlier batch, and is of one text.
            var changes = Enumerable.Range(0, 1 + (batch * 7 % 40)).Select(i => Put($"{run}-{batch}-{i}", $"{run} batch {batch}")).ToList();
            changes.Add(Put("changed-by-all", $"{run} batch {batch}"));
            var written = await knowledge.AppendAsync("shop", changes);
            Say($"batch {run} {batch} {changes.Count} {written[0].Revision}");
        }
    }

    async Task AppendAsync()
    {
        for (var message = 0; ; message++)
        {
            var stored = await conversations.AppendAsync(Turn("appended", $"{run}-{message}", $"答复 {run}-{message}"));
            Say($"turn appended {run}-{message} {stored.Reply.Text}");
        }
    }

    async Task SpendAsync()
    {
        for (var call = 0; ; call++)
        {
            // Every other one is said twice, and counts once.
            var record = new UsageRecord
            {
                Id = $"{run}-{call / 2}",
                Merchant = "shop",
                At = TimeProvider.System.GetUtcNow(),
                Models = [new ModelUsage { Model = "m", Purpose = ModelPurpose.Answer, InputTokens = 1, Cost = new Money(0.01m, "CNY") }],
            };
            if (await usage.AppendAsync(record))
            {
                Say($"usage {record.Id}");
            }
        }
    }

    async Task AskAsync()
    {
        for (var message = 0; ; message++)
        {
            var reply = await assistant.ReplyAsync(new TurnRequest { Merchant = "shop", Conversation = "asked", Message = $"{run}-{message}", Text = "Question changed-by-all?" });
            Say($"turn asked {run}-{message} {reply.Text.ReplaceLineEndings(" ")}");
        }
    }

    void Say(string line)
    {
        lock (gate)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

static async Task<int> WriteAsync(string path, string name, int count)
{
    await using var file = new SqliteRecordFile(new SqliteStoreOptions { Path = path, BusyTimeout = TimeSpan.FromMinutes(1) });
    var knowledge = new SqliteKnowledgeStore(file);
    var conversations = new SqliteConversationStore(file);
    for (var i = 0; i < count; i++)
    {
        await knowledge.AppendAsync("shop", [Put($"{name}-{i}", name)]);
        var stored = await conversations.AppendAsync(Turn("shared", $"message-{i}", name));
        Console.Out.WriteLine($"{stored.Message} {stored.Reply.Text}");
    }

    return 0;
}

static async Task<int> HoldAsync(string path)
{
    await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
    await connection.OpenAsync();
    await using var begin = connection.CreateCommand();
    begin.CommandText = "BEGIN IMMEDIATE";
    await begin.ExecuteNonQueryAsync();
    Console.Out.WriteLine("held");
    await Console.In.ReadToEndAsync();
    return 0;
}

static KnowledgeChange Put(string id, string answer) =>
    KnowledgeChange.Put(new KnowledgeEntry { Id = id, Kind = KnowledgeKind.Faq, Title = $"Question {id}?", Body = answer });

static ConversationTurn Turn(string conversation, string message, string reply) => new()
{
    Merchant = "shop",
    Conversation = conversation,
    Message = message,
    Text = "多久发货？",
    Channel = "web",
    ReceivedAt = TimeProvider.System.GetUtcNow(),
    Reply = new Reply { Message = message, Text = reply, Outcome = ReplyOutcome.Abstained },
};
