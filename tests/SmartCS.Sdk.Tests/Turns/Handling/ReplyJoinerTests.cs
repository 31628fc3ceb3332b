using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class ReplyJoinerTests
{
    [Fact]
    public void Join_TwoAnswers_CitationsPointIntoTheWholeText()
    {
        var joined = ReplyJoiner.Join(Said("满50元包邮。", "shipping"), Said("Two years.", "warranty"));

        Assert.Equal("满50元包邮。\n\nTwo years.", joined.Text);
        Assert.Equal(["满50元包邮。", "Two years."], joined.Citations.Select(citation => joined.Text.Substring(citation.Start, citation.Length)));
    }

    [Theory]
    [InlineData(ReplyOutcome.SmallTalk, ReplyOutcome.Answered, ReplyOutcome.Answered)]
    [InlineData(ReplyOutcome.SmallTalk, ReplyOutcome.Abstained, ReplyOutcome.Abstained)]
    [InlineData(ReplyOutcome.Abstained, ReplyOutcome.Supported, ReplyOutcome.Supported)]
    [InlineData(ReplyOutcome.Abstained, ReplyOutcome.Clarified, ReplyOutcome.Clarified)]
    [InlineData(ReplyOutcome.Answered, ReplyOutcome.Generated, ReplyOutcome.Generated)]
    [InlineData(ReplyOutcome.Generated, ReplyOutcome.InFlow, ReplyOutcome.InFlow)]
    [InlineData(ReplyOutcome.InFlow, ReplyOutcome.HandedOff, ReplyOutcome.HandedOff)]
    [InlineData(ReplyOutcome.NotUnderstood, ReplyOutcome.SmallTalk, ReplyOutcome.SmallTalk)]
    [InlineData(ReplyOutcome.Abstained, ReplyOutcome.Abstained, ReplyOutcome.Abstained)]
    public void Join_TwoOutcomes_TheMoreSubstantialStandsInEitherOrder(ReplyOutcome one, ReplyOutcome other, ReplyOutcome expected)
    {
        Assert.Equal(expected, ReplyJoiner.Join(Said("a") with { Outcome = one }, Said("b") with { Outcome = other }).Outcome);
        Assert.Equal(expected, ReplyJoiner.Join(Said("a") with { Outcome = other }, Said("b") with { Outcome = one }).Outcome);
    }

    [Fact]
    public void Join_EveryOutcome_IsMoreSubstantialThanNothingUnderstood()
    {
        foreach (var outcome in Enum.GetValues<ReplyOutcome>())
        {
            Assert.Equal(outcome, ReplyJoiner.Join(Said("a") with { Outcome = ReplyOutcome.NotUnderstood }, Said("b") with { Outcome = outcome }).Outcome);
        }
    }

    [Fact]
    public void Join_TheSameSaidTwice_IsSaidOnce() => Assert.Equal("I don't know.", ReplyJoiner.Join(Said("I don't know."), Said("I don't know.")).Text);

    [Fact]
    public void Join_OneHandsOff_ThePersonIsNotOfferedToo()
    {
        var joined = ReplyJoiner.Join(Said("a") with { OffersHandoff = true }, Said("b") with { Outcome = ReplyOutcome.HandedOff, Handoff = HandoffReason.Requested });

        Assert.False(joined.OffersHandoff);
        Assert.Equal(HandoffReason.Requested, joined.Handoff);
    }

    private static Reply Said(string text, string? entry = null) => new()
    {
        Message = "m",
        Text = text,
        Outcome = ReplyOutcome.Answered,
        Citations = entry is null ? [] : [new Citation { Entry = entry, Revision = 1, Title = entry, Start = 0, Length = text.Length }],
    };
}
