using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Screening.Tone;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening.Tone;

public sealed class HandoffRulesTests
{
    private static readonly HandoffSettings Defaults = new();

    private static readonly HandoffSettings Never = new() { SentimentBelow = null, UrgencyAbove = null, AfterUnanswered = null };

    [Theory]
    [InlineData(-0.8, 0, false, 0, true, HandoffReason.Upset)]
    [InlineData(-0.79, 0, false, 0, true, null)]
    [InlineData(0, 0.8, false, 1, false, HandoffReason.Urgent)]
    [InlineData(0, 0.8, false, 0, true, null)]
    [InlineData(0, 0.79, false, 1, false, null)]
    [InlineData(0, 0, false, 3, false, HandoffReason.Unanswered)]
    [InlineData(0, 0, false, 2, false, null)]
    [InlineData(0, 0, false, 3, true, null)]
    [InlineData(-0.5, 0, true, 1, false, null)]
    [InlineData(-0.9, 0.9, true, 5, false, HandoffReason.Upset)]
    public void Decide_DefaultSettings_FollowTheirThresholds(double sentiment, double urgency, bool isAbusive, int unanswered, bool isAnswered, HandoffReason? expected) =>
        Assert.Equal(expected, HandoffRules.Decide(Defaults, new MessageTone(sentiment, urgency, isAbusive), unanswered, isAnswered));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_RulesThatAreOff_NeverBringInAPerson(bool isAnswered) =>
        Assert.Null(HandoffRules.Decide(Never, new MessageTone(-1, 1, true), 100, isAnswered));

    [Fact]
    public void Decide_AbuseThatGoesToAPerson_ComesFirst() =>
        Assert.Equal(HandoffReason.Abuse, HandoffRules.Decide(Defaults with { OnAbuse = true }, new MessageTone(-1, 1, true), 5, true));
}
