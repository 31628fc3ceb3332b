using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Expressions;

public sealed class FlowTemplateTests
{
    [Theory]
    [InlineData("Order {order} is {found.status}.", "Order SO-1 is delivered.", "Order SO-1 is delivered.")]
    [InlineData("{{order}} {{ }} }}{{", "{order} { } }{", "{order} { } }{")]
    [InlineData("a{nothing}b{nothing.at.all}c", "abc", "abc")]
    [InlineData("{found.total|money}", "¥1,299.00", "¥1299.00")]
    [InlineData("{'1299.5 USD'|money}", "$1,299.50", "$1299.50")]
    [InlineData("{'1299 JPY'|money}", "JP¥1,299", "JP¥1299")]
    [InlineData("{'1.2345 KWD'|money}", "KWD 1.235", "KWD 1.235")]
    [InlineData("{'12 CHF'|money}", "CHF 12.00", "CHF 12.00")]
    [InlineData("{-0.001|money}{-3|money}", "0.00-3.00", "0.00-3.00")]
    [InlineData("{map('amount', -3.5, 'currency', 'EUR')|money}", "-€3.50", "-€3.50")]
    [InlineData("{found.lines.price|money|list}", "¥99.50 and ¥1,199.50", "¥99.50和¥1199.50")]
    [InlineData("{nothing|money}{order|money}", "SO-1", "SO-1")]
    [InlineData("{found.placed_at|date}", "10 November 2026", "2026年11月10日")]
    [InlineData("{found.delivered_at|date}", "17 November 2026", "2026年11月17日")]
    [InlineData("{found.delivered_at|time}", "17 November 2026, 06:15", "2026年11月17日 06:15")]
    [InlineData("{'2026-11-01/2026-11-07'|date}", "1 November 2026", "2026年11月1日")]
    [InlineData("{'2026-02-03'|time}", "3 February 2026", "2026年2月3日")]
    [InlineData("{order|date}{nothing|time}", "SO-1", "SO-1")]
    [InlineData("{found.lines.name|list}", "保温杯 and 雨伞", "保温杯和雨伞")]
    [InlineData("{['a', 'b', 'c']|list}", "a, b and c", "a、b和c")]
    [InlineData("{found.lines|list}", "保温杯 and 雨伞", "保温杯和雨伞")]
    [InlineData("{order|list}{nothing|list}{[]|list}", "SO-1", "SO-1")]
    [InlineData("{reason|title}", "I changed my mind", "不想要了")]
    [InlineData("{'credit_card'|title}", "credit card", "credit card")]
    [InlineData("{found.lines|title|list}", "保温杯 and 雨伞", "保温杯和雨伞")]
    [InlineData("{either(nothing, '{x}')}", "{x}", "{x}")]
    [InlineData("{quantity > 1} {true}", "true true", "true true")]
    [InlineData("您好，{order}！", "您好，SO-1！", "您好，SO-1！")]
    public void Render_InEnglishAndChinese_IsNatural(string template, string english, string chinese)
    {
        var read = FlowTemplate.Parse(template);

        Assert.Equal(english, read.Render(TestScope.WithOrder(), "en-GB"));
        Assert.Equal(chinese, read.Render(TestScope.WithOrder(), "zh-CN"));
    }

    [Fact]
    public void Render_MoneyOfOneLine_HasTheCurrencyNearestAroundIt()
    {
        var scope = new TestScope { ["line"] = TestScope.WithOrder()["found"]["lines"].Items[1], ["fee"] = 5m, ["currency"] = "GBP" };

        Assert.Equal("$1,199.50 £5.00", FlowTemplate.Parse("{line.price|money} {fee|money}").Render(scope, Locale.English));
    }

    [Theory]
    [InlineData("{quantity}", DataKind.Number)]
    [InlineData(" {quantity}", DataKind.Text)]
    [InlineData("{found.lines}", DataKind.List)]
    [InlineData("{found}", DataKind.Map)]
    [InlineData("{true}", DataKind.Flag)]
    [InlineData("{map('sku', order, 'n', 1)}", DataKind.Map)]
    [InlineData("{nothing}", DataKind.None)]
    [InlineData("", DataKind.None)]
    [InlineData("{quantity|money}", DataKind.Text)]
    public void Evaluate_OnePlaceholder_KeepsTheKind(string template, DataKind kind) => Assert.Equal(kind, FlowTemplate.Parse(template).Evaluate(TestScope.WithOrder()).Kind);

    [Theory]
    [InlineData("Order {order", 6, "{", "'{{' for a brace")]
    [InlineData("Order {order\n}", 6, "{", "'{{' for a brace")]
    [InlineData("Order {a {b}}", 6, "{", "'{{' for a brace")]
    [InlineData("Order order}", 11, "}", "'}}' for a brace")]
    [InlineData("Order {}", 6, "{}", "a placeholder with a name")]
    [InlineData("{order|mony}", 7, "mony", "did you mean 'money'?")]
    [InlineData("{order|}", 7, null, "a filter")]
    [InlineData("{order|money date}", 13, "date", "'|' with a filter")]
    [InlineData("{order total}", 7, "total", "'|' with a filter")]
    [InlineData("{contains(order)}", 1, "contains", "2 argument(s), not 1")]
    public void Parse_OfAWrongPlaceholder_SaysWhere(string template, int position, string? found, string allowed)
    {
        var exception = Assert.Throws<ExpressionException>(() => FlowTemplate.Parse(template));

        Assert.Equal(position, exception.Position);
        Assert.Equal(found, exception.Found);
        Assert.Contains(allowed, exception.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-TW", "中文")]
    [InlineData("en", "English")]
    [InlineData("fr", "English")]
    public void FlowText_ByLanguage_IsTheNearest(string locale, string expected) =>
        Assert.Equal(expected + " SO-1", FlowText.Parse(LocalizedText.Of("English {order}", "中文 {order}")).Render(TestScope.WithOrder(), locale));
}
