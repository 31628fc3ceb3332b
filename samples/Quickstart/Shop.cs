using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace Quickstart;

/// <summary>The shop as its backend sees it: knowledge to import and change, and an assistant to pass messages to.</summary>
internal sealed class Shop(IServiceProvider services)
{
    private static readonly MerchantId Merchant = "fernweg";

    private readonly IServiceAssistant _assistant = services.GetRequiredService<IServiceAssistant>();
    private readonly ConversationId _conversation = $"quickstart-{Guid.NewGuid():N}";
    private int _messages;

    /// <summary>The merchant's knowledge: record and index.</summary>
    public KnowledgeBase Knowledge { get; } = services.GetRequiredService<KnowledgeBases>().For(Merchant);

    /// <summary>Reads every file of a folder into the merchant's record, unless the record has entries already.</summary>
    public async Task ImportAsync(string folder, string recordPath)
    {
        var started = Stopwatch.GetTimestamp();
        var revision = await Knowledge.SynchroniseAsync();
        if (revision > 0)
        {
            Console.WriteLine($"Opened {recordPath} at revision {revision} in {Transcript.Milliseconds(Stopwatch.GetElapsedTime(started))}; nothing was imported again.");
            return;
        }

        var entries = new List<KnowledgeEntry>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            await foreach (var line in KnowledgeJsonLines.ReadAsync(file))
            {
                if (line.IsGood)
                {
                    entries.Add(line.Entry);
                }
                else
                {
                    await Console.Error.WriteLineAsync($"{Path.GetFileName(path)}: {line.Problem}");
                }
            }
        }

        // All or none: a record never holds half an import.
        await Knowledge.PutAsync(entries, changedBy: "quickstart", reason: "import");
        await Knowledge.SynchroniseAsync();
        var kinds = entries.CountBy(entry => entry.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {kind.Key}");
        Console.WriteLine($"Imported {entries.Count} entries ({string.Join(", ", kinds)}) in {Transcript.Milliseconds(Stopwatch.GetElapsedTime(started))}");
        Console.WriteLine($"into {recordPath}");
    }

    /// <summary>Makes the next message of the conversation.</summary>
    public TurnRequest Message(string text) => new()
    {
        Merchant = Merchant,
        Conversation = _conversation,
        Message = $"message-{++_messages}",
        Text = text,
    };

    /// <summary>Passes a message to the assistant.</summary>
    public Task<Reply> ReplyAsync(TurnRequest request) => _assistant.ReplyAsync(request);

    /// <summary>Answers what is typed until an empty line or the end of the input.</summary>
    public async Task<int> ChatAsync()
    {
        Console.WriteLine();
        Console.WriteLine("Ask in English or 中文; an empty line ends the chat.");
        while (true)
        {
            Console.Write("> ");
            if (await Console.In.ReadLineAsync() is not { Length: > 0 } text)
            {
                Console.WriteLine();
                return Script.Passed;
            }

            if (Console.IsInputRedirected)
            {
                Console.WriteLine(text);
            }

            Transcript.Write(await ReplyAsync(Message(text)));
        }
    }
}
