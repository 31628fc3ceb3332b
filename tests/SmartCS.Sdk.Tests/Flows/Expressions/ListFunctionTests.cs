using SmartCS.Sdk.Flows;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Expressions;

public sealed class ListFunctionTests
{
    [Theory]
    [InlineData("{first(x)}", "a")]
    [InlineData("{rest(x)}", "b, c")]
    [InlineData("{append(x, 'd')}", "a, b, c, d")]
    [InlineData("{first(rest(x))}", "b")]
    [InlineData("{first(nothing)}{rest(nothing)}", "")]
    [InlineData("{append(nothing, 'd')}", "d")]
    [InlineData("{append(x, nothing)}", "a, b, c")]
    [InlineData("{first('alone')}{rest('alone')}", "alone")]
    public void Render_OfAListFunction_IsItsItems(string template, string expected) =>
        Assert.Equal(expected, FlowTemplate.Parse(template).Render(new ListScope(), Locale.English));

    [Fact]
    public void Evaluate_GoingThroughAList_MeetsEachItemOnce()
    {
        var scope = new ListScope();
        while (!scope.Get("x").IsNone)
        {
            scope["seen"] = FlowTemplate.Parse("{append(seen, first(x))}").Evaluate(scope);
            scope["x"] = FlowTemplate.Parse("{rest(x)}").Evaluate(scope);
        }

        Assert.Equal(DataValue.ListOf("a", "b", "c"), scope.Get("seen"));
    }

    private sealed class ListScope : IFlowScope
    {
        private readonly Dictionary<string, DataValue> _values = new(StringComparer.Ordinal) { ["x"] = DataValue.ListOf("a", "b", "c") };

        public DateTimeOffset Now => DateTimeOffset.UnixEpoch;

        public TimeZoneInfo TimeZone => TimeZoneInfo.Utc;

        public Locale Locale => Locale.English;

        public DataValue this[string name]
        {
            set => _values[name] = value;
        }

        public DataValue Get(string name) => _values.GetValueOrDefault(name);
    }
}
