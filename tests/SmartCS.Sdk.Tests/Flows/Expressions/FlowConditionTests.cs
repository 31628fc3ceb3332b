using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Expressions;

public sealed class FlowConditionTests
{
    [Theory]
    [InlineData("found.status == 'delivered'")]
    [InlineData("found.status == \"delivered\"")]
    [InlineData("found.status != 'Delivered'")]
    [InlineData("found.status in ['shipped', 'delivered']")]
    [InlineData("not (found.status in ['shipped'])")]
    [InlineData("'保温杯' in found.lines.name")]
    [InlineData("quantity == 2 and quantity == '2' and quantity == 2.0")]
    [InlineData("quantity >= 2 and quantity <= 2 and not quantity > 2 and not quantity < 2")]
    [InlineData("quantity > -1")]
    [InlineData("order and found and quantity")]
    [InlineData("not answer")]
    [InlineData("answer == 'no'")]
    [InlineData("not nothing and nothing == none and nothing != ''")]
    [InlineData("not (nothing > 1) and not (nothing <= 1)")]
    [InlineData("not (order > 1) and not (order < 1)")]
    [InlineData("true or nothing.at.all")]
    [InlineData("false or true and true")]
    [InlineData("not false and not not true")]
    [InlineData("count(found.lines) == 2 and count(nothing) == 0 and count(order) == 1 and count('') == 0")]
    [InlineData("contains(order, 'so-')")]
    [InlineData("contains(found.lines.quantity, 2)")]
    [InlineData("contains(found, 'total')")]
    [InlineData("not contains(nothing, 'x')")]
    [InlineData("lower('ABC') == 'abc'")]
    [InlineData("min(3, quantity, found.lines.price) == 2")]
    [InlineData("max(found.lines.price) == 1199.5")]
    [InlineData("min(order) == none")]
    [InlineData("either(nothing, '', order) == 'SO-1'")]
    [InlineData("days_since(found.placed_at) == 8")]
    [InlineData("days_since(found.delivered_at) == 1")]
    [InlineData("days_since('2026-11-18') == 0 and days_since('2026-11-19') == -1")]
    [InlineData("hours_since('2026-11-18T10:30') == 1.5")]
    [InlineData("hours_since('2026-11-18T10:30:00+08:00') == 1.5")]
    [InlineData("days_since(nothing) == none and not (days_since(order) < 7)")]
    [InlineData("found.placed_at < found.delivered_at")]
    [InlineData("'2026-11-17' < '2026-11-18T00:00'")]
    [InlineData("'2026-11-18T01:00:00+08:00' < '2026-11-17T18:00:00Z'")]
    [InlineData("'it''s' == \"it's\"")]
    [InlineData("  order\n==\n'SO-1'  ")]
    public void Holds_OfWhatIsTrue_IsTrue(string condition) => Assert.True(FlowCondition.Parse(condition).Holds(TestScope.WithOrder()));

    [Theory]
    [InlineData("", 0, null, "must go on with")]
    [InlineData("order = 'x'", 6, "=", "'=='")]
    [InlineData("order && found", 6, "&&", "'and'")]
    [InlineData("order || found", 6, "||", "'or'")]
    [InlineData("!order", 0, "!", "'not'")]
    [InlineData("order === 'x'", 6, "===", "'=='")]
    [InlineData("order == ‘x’", 9, "‘", "straight quotes")]
    [InlineData("order == 'x", 9, "'x", "a text that ends with '")]
    [InlineData("order == ", 9, null, "must go on with")]
    [InlineData("(order", 6, null, "')'")]
    [InlineData("order)", 5, ")", "the end")]
    [InlineData("1 < 2 < 3", 6, "<", "join them with 'and'")]
    [InlineData("cuont(order) > 1", 0, "cuont", "did you mean 'count'?")]
    [InlineData("count(order, found) > 1", 0, "count", "1 argument(s), not 2")]
    [InlineData("count(order found)", 12, "found", "',' or ')'")]
    [InlineData("order.", 6, null, "the name of what is within it")]
    [InlineData("order.1", 6, "1", "the name of what is within it")]
    [InlineData("and", 0, "and", "a name")]
    [InlineData("order # x", 6, "#", "a name, a number")]
    [InlineData("order == 🙂", 9, "🙂", "a name, a number")]
    [InlineData("1 == 99999999999999999999999999999999", 5, "99999999999999999999999999999999", "28 digits")]
    [InlineData("order found", 6, "found", "the end")]
    [InlineData("-order", 1, "order", "a number")]
    public void Parse_OfWhatIsNoCondition_SaysWhere(string condition, int position, string? found, string allowed)
    {
        var exception = Assert.Throws<ExpressionException>(() => FlowCondition.Parse(condition));

        Assert.Equal(position, exception.Position);
        Assert.Equal(found, exception.Found);
        Assert.Contains(allowed, exception.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NestedTooDeep_IsRefused()
    {
        var exception = Assert.Throws<ExpressionException>(() => FlowCondition.Parse(new string('(', 10_000) + "x"));

        Assert.Contains("32", exception.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ManyNots_HoldsByTheirNumber()
    {
        var nots = string.Concat(Enumerable.Repeat("not ", 100_001));

        Assert.False(FlowCondition.Parse(nots + "order").Holds(TestScope.WithOrder()));
    }

    [Fact]
    public void Variables_OfACondition_AreThoseItUses() =>
        Assert.Equal(["found.status", "days"], FlowCondition.Parse("found.status == 'x' and count(days) > 1").Variables.Select(static variable => string.Join('.', variable.Members.Prepend(variable.Name))));

    [Theory]
    [InlineData("found.status == 'delivered' and quantity > 1")]
    [InlineData("count(found.lines) == 2")]
    [InlineData("days_since('2026-11-16') <= 7")]
    [InlineData("days_since(found.delivered_at) <= 7")]
    public void Holds_ComparingTextsAndNumbers_AllocatesNothing(string text)
    {
        var condition = FlowCondition.Parse(text);
        var scope = TestScope.WithOrder();
        Assert.True(condition.Holds(scope));

        var before = GC.GetAllocatedBytesForCurrentThread();
        condition.Holds(scope);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
