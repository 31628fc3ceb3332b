using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Answering;

public sealed class GroundednessTests
{
    private static readonly string[] Sentences =
    [
        "We ship within 24 hours.", "Delivery takes 5-7 days!", "Is it free? Yes.", "一般 24 小时内发货。", "签收后七天内可以退货；", "Returns cost 3.50 USD 🎧", "The kettle weighs 900 g. ",
        "\n", " ", "1. Open the box.\n", "- refund by card\n", "See https://shop.example/?id=1 for delivery.", "“发货”请看订单页。", "***", "e.g. refund of delivery",
    ];

    private static readonly string[] Words = ["delivery", "ship", "refund", "kettle", "发货", "退货", "how long", "多久", "free", "box", "weight", "card", "bitcoin", "?", "24", " "];

    private static readonly Gen<string> Bodies = Gen.NonEmptyListOf(Gen.Elements(Sentences)).Select(string.Concat);

    private static readonly Gen<string> Questions = Gen.NonEmptyListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words.Take(4)));

    private static readonly Gen<(int Kind, string Title, string Body, bool IsDraft)> Entries =
        from kind in Gen.Choose(0, 4)
        from title in Questions
        from body in Bodies
        from draft in Gen.Choose(0, 5)
        select (kind, title, body, draft == 0);

    [Fact]
    public void AnswerAsync_AnyKnowledgeAndQuestion_SaysOnlyWhatItCites() => Prop.ForAll(Arb.From(Gen.ListOf(Entries, 8)), Arb.From(Gen.ListOf(Questions, 5)), (drafts, questions) =>
    {
        var entries = drafts
            .Select((draft, i) => AnsweringShop.Entry($"e{i}", (KnowledgeKind)draft.Kind, $"t {draft.Title}", $"{draft.Body}.") with { State = draft.IsDraft ? ApprovalState.Draft : ApprovalState.Approved })
            .ToDictionary(entry => entry.Id);
        var shop = AnsweringShop.WithAsync([.. entries.Values]).GetAwaiter().GetResult();
        shop.Settings = new AnsweringSettings { PassageThreshold = 0.2, MaxSentences = 5 };
        foreach (var question in questions)
        {
            var answer = shop.AskAsync(question).GetAwaiter().GetResult();
            if (answer.Outcome == ReplyOutcome.Abstained)
            {
                Assert.Null(answer.Text);
                continue;
            }

            Assert.NotNull(answer.Text);
            Assert.InRange(answer.Citations.Count, 1, 5);
            var end = 0;
            foreach (var citation in answer.Citations)
            {
                // Nothing but a joining space lies between what is cited.
                Assert.Equal(citation.Start, end == 0 || answer.Text[end] != ' ' ? end : end + 1);
                var entry = entries[citation.Entry];
                Assert.Equal((ApprovalState.Approved, false), (entry.State, entry.Kind == KnowledgeKind.Dialogue));
                Assert.Contains(answer.Text.Substring(citation.Start, citation.Length), entry.Body, StringComparison.Ordinal);
                Assert.Equal(entry.Title, citation.Title);
                end = citation.Start + citation.Length;
            }

            Assert.Equal(answer.Text.Length, end);
            Assert.True(answer.Steps[^1].Accepted && answer.Steps[^1].Confidence >= answer.Steps[^1].Threshold);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
