using System.Globalization;
using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Stores.Sqlite;
using SmartCS.Sdk.Turns;

// A program to be killed: it works on a record file and says on standard output what was acknowledged.
//   work <path> <run>     import batches and turns until killed; a line for every acknowledged call
//   write <path> <name> <count>   as many single entries, then ends
//   hold <path>           takes the right to write, says "held", keeps it until standard input ends
return args switch
{
    ["work", var path, var run] => await WorkAsync(path, run),
    ["write", var path, var name, var count] => await WriteAsync(path, name, int.Parse(count, CultureInfo.InvariantCulture)),
    ["hold", var path] => await HoldAsync(path),
    _ => 2,
};

static async Task<int> WorkAsync(string path, string run)
{
    await using var file = new SqliteRecordFile(new SqliteStoreOptions { Path = path });
    var knowledge = new SqliteKnowledgeStore(file);
    var conversations = new SqliteConversationStore(file);
    var gate = new Lock();
    await Task.WhenAll(ImportAsync(), TalkAsync(1), TalkAsync(2));
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

    async Task TalkAsync(int speaker)
    {
        for (var message = 0; ; message++)
        {
            var turn = Turn($"chat-{speaker}", $"{run}-{message}", $"答复 {run}-{message}");
            var stored = await conversations.AppendAsync(turn);
            Say($"turn chat-{speaker} {run}-{message} {stored.Sequence}");
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
