using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace Quickstart;

/// <summary>A conversation with known ends: every scene says what must come out, so that the sample cannot rot unnoticed.</summary>
internal sealed class Script(Shop shop)
{
    public const int Passed = 0;
    public const int Failed = 1;

    private static readonly EntryId[] Showroom = ["faq-showroom-en", "faq-showroom-zh"];

    private int _scenes;
    private int _failures;

    public async Task<int> RunAsync()
    {
        await PlayAsync("A vetted answer is said word for word", "When will I get my money back?", ReplyOutcome.Answered, "faq-refund-time-en");
        await PlayAsync("The same in Chinese (中文也一样)", "衣服买小了，想换大一码", ReplyOutcome.Answered, "faq-exchange-size-zh");
        await PlayAsync("Where no FAQ fits, sentences of a policy answer, cited", "Can freeze-dried meals be returned?", ReplyOutcome.Supported, "policy-returns-en", "as long as the bag is sealed");
        await PlayAsync("Sentences of a product answer (商品信息也能回答)", "营地灯低亮档能用多久？", ReplyOutcome.Supported, "glow-300-zh", "60 小时");
        await PlayAsync("The same in English", "Does the Trio 65 come with a cable?", ReplyOutcome.Supported, "trio-65-en", "no cable");
        await PlayAsync("What the knowledge does not support is not said", "Do you also repair bicycles and kayaks?", ReplyOutcome.Abstained);
        await PlayAsync("A draft is not said either", "Is there a trade-in programme?", ReplyOutcome.Abstained);
        await PlayAsync("A message with two questions has two answers (一句话问两件事)", "满多少包邮？另外展厅几点营业？", ReplyOutcome.Answered, "faq-free-shipping-zh", "10:00");
        await PlayAsync("A courtesy is returned, not searched for", "Thanks a lot!", ReplyOutcome.SmallTalk, cites: null, "You're welcome");
        await PlayAsync("Who asks for a person gets one (要人工就转人工)", "转人工", ReplyOutcome.HandedOff, cites: null, "人工");
        await PlayAsync("Nor is what has expired (过期的活动也不会说)", "双十一满减多少？", ReplyOutcome.Abstained);
        await PlayCorrectionAsync();
        await PlayReplayAsync();

        Console.WriteLine();
        Console.WriteLine("Times include storing the turn; the first turns of a process are slow because its code is compiled on first use.");
        Console.WriteLine(_failures == 0 ? $"All {_scenes} scenes went as expected." : $"{_failures} expectations in {_scenes} scenes were not met.");
        return _failures == 0 ? Passed : Failed;
    }

    private async Task PlayCorrectionAsync()
    {
        const string question = "When is the showroom open?";
        var before = await PlayAsync("Before a correction", question, ReplyOutcome.Answered, Showroom[0], "10:00 to 18:00");

        var revisions = new Dictionary<EntryId, long>();
        await foreach (var current in shop.Knowledge.ReadCurrentAsync())
        {
            if (Showroom.Contains(current.EntryId) && current.Entry is { } entry)
            {
                var correction = entry with { Body = entry.Body.Replace("18:00", "20:00", StringComparison.Ordinal) };
                var written = await shop.Knowledge.CorrectAsync(entry.Id, correction, changedBy: "mei", reason: "summer hours");
                Console.WriteLine($"  merchant corrects {entry.Id}, which is now at revision {written.Revision}");
                revisions[entry.Id] = current.Revision;
            }
        }

        await PlayAsync("The correction is in force in the next turn", question, ReplyOutcome.Answered, Showroom[0], "10:00 to 20:00");
        await PlayAsync("... in both languages (中英文同时生效)", "展厅几点营业", ReplyOutcome.Answered, Showroom[1], "20:00");

        foreach (var (id, revision) in revisions)
        {
            var written = await shop.Knowledge.RollBackAsync(id, revision, changedBy: "mei", reason: "summer is over");
            Console.WriteLine($"  merchant rolls {id} back to revision {revision}, which makes revision {written?.Revision}");
        }

        var after = await PlayAsync("A rollback brings the old answer back", question, ReplyOutcome.Answered, Showroom[0], "10:00 to 18:00");
        Check(after.Text == before.Text, "the text after the rollback is not the text before the correction");
    }

    private async Task PlayReplayAsync()
    {
        Announce("A message that arrives twice is answered once");
        var request = shop.Message("包邮吗？");
        var first = await SayAsync(request);
        var again = await SayAsync(request);
        Check(!first.IsReplay && again.IsReplay && again.Text == first.Text, "the second reply is not a replay of the first");
    }

    private async Task<Reply> PlayAsync(string title, string text, ReplyOutcome outcome, EntryId? cites = null, string says = "")
    {
        Announce(title);
        var reply = await SayAsync(shop.Message(text));
        Check(reply.Outcome == outcome, $"expected the outcome {outcome}");
        Check(cites is null ? reply.Citations.Count == 0 : reply.Citations.Any(citation => citation.Entry == cites), $"expected {cites?.Value ?? "nothing"} to be cited");
        Check(reply.Text.Contains(says, StringComparison.Ordinal), $"expected the words '{says}'");
        Check(reply.OffersHandoff == (outcome == ReplyOutcome.Abstained), "a human agent is offered when, and only when, the shop abstains");
        return reply;
    }

    private async Task<Reply> SayAsync(TurnRequest request)
    {
        Console.WriteLine($"  shopper  {request.Text}");
        var reply = await shop.ReplyAsync(request);
        Transcript.Write(reply);
        return reply;
    }

    private void Announce(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"{++_scenes}. {title}");
    }

    private void Check(bool holds, string expectation)
    {
        if (!holds)
        {
            _failures++;
            Console.WriteLine($"  NOT AS EXPECTED: {expectation}");
        }
    }
}
