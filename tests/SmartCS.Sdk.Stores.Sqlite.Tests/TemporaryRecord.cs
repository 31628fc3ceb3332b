using System.Globalization;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>A folder for one test, with a record file in it; gone afterwards.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    public TemporaryRecord() => Folder = Directory.CreateTempSubdirectory("smartcs-").FullName;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "record.db");

    public SqliteStoreOptions Options => new() { Path = Path };

    public SqliteRecordFile Open(TimeSpan? busyTimeout = null)
    {
        var file = new SqliteRecordFile(new SqliteStoreOptions { Path = Path, BusyTimeout = busyTimeout ?? TimeSpan.FromSeconds(5) });
        _opened.Add(file);
        return file;
    }

    public static KnowledgeChange Put(string id, string answer = "An answer.") =>
        KnowledgeChange.Put(new KnowledgeEntry { Id = id, Kind = KnowledgeKind.Faq, Title = $"Question {id}?", Body = answer });

    public static KnowledgeChange Put(int id, int size) => Put(id.ToString(CultureInfo.InvariantCulture), new string('x', size));

    public static ConversationTurn Turn(string conversation, string message, string reply = "A reply.") => new()
    {
        Merchant = "shop",
        Conversation = conversation,
        Message = message,
        Text = "多久发货？",
        Channel = "web",
        ReceivedAt = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero),
        Reply = new Reply { Message = message, Text = reply, Outcome = ReplyOutcome.Abstained },
    };

    public static UsageRecord Usage(string id, decimal amount) => new()
    {
        Id = id,
        Merchant = "shop",
        At = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero),
        Models = [new ModelUsage { Model = "m", Purpose = ModelPurpose.Answer, InputTokens = 1, Cost = new Money(amount, "CNY") }],
    };

    public static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    public void Dispose()
    {
        _opened.ForEach(opened => opened.Dispose());
        Directory.Delete(Folder, recursive: true);
    }
}
