using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Expressions;

public sealed class ExpressionPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly string[] Pieces =
        ["order", "found.status", "quantity", "nothing", "'a'", "\"b", "1", "2.5", "-", "==", "!=", "<=", ">", "in", "and", "or", "not", "(", ")", "[", "]", ",", ".", "|", "money", "count(", "days_since(", "{", "}", "{{", " ", "您", "\n", "🙂"];

    private static readonly Arbitrary<string> Mixtures = Gen.Elements(Pieces).ListOf().Select(static list => string.Concat(list)).ToArbitrary();

    private static readonly Arbitrary<string> Texts = ArbMap.Default.ArbFor<string>().Filter(static text => text is not null);

    private static readonly Arbitrary<decimal> Numbers = Gen.Choose(-1_000_000, 1_000_000).Select(static number => number / 100m).ToArbitrary();

    [Fact]
    public void Parse_AnyMixture_GivesAnExpressionOrAPlaceInIt() => Prop.ForAll(Mixtures, static text =>
    {
        Try(text, static text => FlowCondition.Parse(text).Holds(TestScope.WithOrder()));
        Try(text, static text => FlowTemplate.Parse(text).Render(TestScope.WithOrder(), Locale.Chinese));
    }).Check(Often);

    [Fact]
    public void Parse_AnyText_GivesAnExpressionOrAPlaceInIt() => Prop.ForAll(Texts, static text =>
    {
        Try(text, static text => FlowCondition.Parse(text).Holds(new TestScope()));
        Try(text, static text => FlowTemplate.Parse(text).Render(new TestScope(), Locale.English));
    }).Check(Often);

    [Fact]
    public void Render_TextWithDoubledBraces_IsTheText() => Prop.ForAll(Texts, static text =>
        Assert.Equal(text, FlowTemplate.Parse(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)).Render(new TestScope(), Locale.English))).Check(Often);

    [Fact]
    public void Holds_QuotedText_IsThatText() => Prop.ForAll(Texts, static text =>
        Assert.True(FlowCondition.Parse($"x == '{text.Replace("'", "''", StringComparison.Ordinal)}'").Holds(new TestScope { ["x"] = text }))).Check(Often);

    [Fact]
    public void Render_ValueWithBracesAndQuotes_IsNeverReadAgain() => Prop.ForAll(Texts, static text =>
        Assert.Equal($"{text}|{text}", FlowTemplate.Parse("{x}|{x}").Render(new TestScope { ["x"] = text }, Locale.English))).Check(Often);

    [Fact]
    public void Holds_AnyTwoNumbers_ComparesLikeNumbers() => Prop.ForAll(Numbers, Numbers, static (left, right) =>
    {
        var scope = new TestScope { ["x"] = left, ["y"] = right.ToString(CultureInfo.InvariantCulture) };
        Assert.Equal(left < right, FlowCondition.Parse("x < y").Holds(scope));
        Assert.Equal(left <= right, FlowCondition.Parse("x <= y").Holds(scope));
        Assert.Equal(left > right, FlowCondition.Parse("not x <= y").Holds(scope));
        Assert.Equal(left == right, FlowCondition.Parse("x == y").Holds(scope));
        Assert.Equal(Math.Min(left, right), FlowTemplate.Parse("{min(x, y)}").Evaluate(scope).Number);
    }).Check(Often);

    [Fact]
    public void Holds_AnyThreeConditions_BindsNotBeforeAndBeforeOr() => Prop.ForAll(ArbMap.Default.ArbFor<(bool A, bool B, bool C)>(), static given =>
    {
        var scope = new TestScope { ["a"] = given.A, ["b"] = given.B, ["c"] = given.C };
        Assert.Equal(!given.A || (given.B && !given.C), FlowCondition.Parse("not a or b and not c").Holds(scope));
        Assert.Equal((given.A || given.B) && given.C, FlowCondition.Parse("(a or b) and c").Holds(scope));
    }).Check(Often);

    private static void Try<T>(string text, Func<string, T> use)
    {
        try
        {
            use(text);
        }
        catch (ExpressionException exception)
        {
            Assert.InRange(exception.Position, 0, text.Length);
            Assert.NotEmpty(exception.Allowed);
        }
    }
}
