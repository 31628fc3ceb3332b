using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Benchmarks.Generation;

/// <summary>What writing and verifying an answer costs by itself: a model that answers at once, against the same model called directly.</summary>
internal static class GenerateCommand
{
    private const int Rounds = 40_000;
    private const string Sentence1 = "Orders from ¥199 ship free within mainland China.";
    private const string Sentence2 = "You may return unused items within 30 days of delivery.";
    private const string Answer = "{\"sentences\":[{\"text\":\"" + Sentence1 + "\",\"cites\":[\"e1\"]},{\"text\":\"" + Sentence2 + "\",\"cites\":[\"e2\"]}]}";

    private static readonly KnowledgeEntry[] Entries =
    [
        Entry("shipping", KnowledgeKind.Faq, "When is shipping free?", "Shipping is free within mainland China from ¥199 per order. Below that we charge ¥12, or ¥25 to Xinjiang and Tibet."),
        Entry("returns", KnowledgeKind.Policy, "Return policy", "You may return unused items within 30 days of delivery. Opened food and engraved items cannot be returned unless they are faulty. The warehouse inspects a return within 2 working days."),
        Entry("pack", KnowledgeKind.Product, "Drift 40 hiking backpack", "The Drift 40 has 40 litres of space and a ventilated mesh back. It weighs 1,150 g and carries up to 12 kg. A rain cover is included."),
        Entry("agents", KnowledgeKind.Faq, "When can I talk to a human agent?", "Our human agents answer every day from 9:00 to 22:00, Beijing time."),
        Entry("refund", KnowledgeKind.Faq, "How long does a refund take?", "We release the refund within 3 working days of receiving the item. Bank cards take 3 to 7 working days more."),
        Entry("invoice", KnowledgeKind.Faq, "How do I get an invoice?", "Open the order under My orders and choose Invoice. It is sent within 24 hours of your request."),
    ];

    public static async Task RunAsync(Report report)
    {
        report.Section("Writing and verifying an answer, model without latency");
        foreach (var pieces in (int[])[1, 30])
        {
            var model = new InstantModel(Cut(pieces));
            var generator = new AnswerGenerator(model, TimeProvider.System);
            var profile = new MerchantProfile { Id = "bench", Name = "Fernweg" };
            SearchHit[] hits = [.. Entries.Select(entry => new SearchHit { Entry = entry, Revision = 1, Score = 1 })];
            var raw = await MeasureAsync(() => CallAsync(model));
            var whole = await MeasureAsync(() => GenerateAsync(generator, profile, hits));
            var (time, bytes) = (whole.Microseconds - raw.Microseconds, (whole.Bytes - raw.Bytes) / 1_024);
            report.Add(Text($"in {pieces} piece(s): time above the model's own"), Text($"<= {Asked.GeneratorMicroseconds} us"), Text($"{time:0.0} us"), time <= Asked.GeneratorMicroseconds);
            report.Add(Text($"in {pieces} piece(s): allocated above the model's own"), Text($"<= {Asked.GeneratorKilobytes} KB"), Text($"{bytes:0.0} KB"), bytes <= Asked.GeneratorKilobytes);
        }

        var evidence = new EvidenceSet(new MerchantProfile { Id = "bench" }, [.. Entries.Select(entry => new SearchHit { Entry = entry, Revision = 1, Score = 1 })], isChinese: false);
        var drafts = new DraftSentence[] { new(Sentence1, 1), new(Sentence2, 2) };
        var verification = Distribution.Of(20_000, i => SentenceVerifier.Verify(drafts[i % 2], evidence, out _), 1);
        report.Add("verifying one sentence, p50 / p99", null, verification.ToString(), null);
    }

    private static string[] Cut(int pieces) => [.. Enumerable.Range(0, pieces).Select(i => Answer[(Answer.Length * i / pieces)..(Answer.Length * (i + 1) / pieces)])];

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(Func<Task> turn)
    {
        // Until the code has been compiled for good.
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started).TotalSeconds < 3;)
        {
            await turn();
        }

        var best = double.MaxValue;
        var bytes = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Rounds / 5; i++)
            {
                await turn();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / (Rounds / 5));
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (Rounds / 5.0);
        }

        return (best, bytes);
    }

    private static async Task CallAsync(InstantModel model)
    {
        await foreach (var update in model.GetStreamingResponseAsync([]))
        {
            _ = update.Contents.Count;
        }
    }

    private static async Task GenerateAsync(AnswerGenerator generator, MerchantProfile profile, SearchHit[] hits)
    {
        var call = new ModelCall { Profile = profile, Purpose = ModelPurpose.Answer, Models = [] };
        var answer = await generator.GenerateAsync(new GenerationRequest { Profile = profile, Locale = Locale.English, Question = "When is shipping free, and can I return it?", Evidence = hits, Call = call }, null);
        if (answer.Text is null || answer.Citations.Count != 2)
        {
            throw new InvalidOperationException("The answer should have been supported: " + answer.Step.Detail);
        }
    }

    private static KnowledgeEntry Entry(string id, KnowledgeKind kind, string title, string body) => new() { Id = id, Kind = kind, Title = title, Body = body };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class InstantModel(string[] pieces) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            foreach (var piece in pieces)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
