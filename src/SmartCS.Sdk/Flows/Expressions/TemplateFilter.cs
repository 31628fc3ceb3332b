using System.Collections.Frozen;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Flows;

/// <summary>Makes a value readable, as in <c>{order.total|money}</c>. A value that it cannot word stays as it is.</summary>
internal sealed class TemplateFilter
{
    private readonly Func<DataValue, ExpressionNode, IFlowScope, Locale, DataValue> _apply;

    private TemplateFilter(string name, Func<DataValue, ExpressionNode, IFlowScope, Locale, DataValue> apply)
    {
        Name = name;
        _apply = apply;
    }

    /// <summary>The filters by name.</summary>
    public static FrozenDictionary<string, TemplateFilter> All { get; } = new TemplateFilter[]
    {
        new("money", static (value, source, scope, locale) => Each(value, one => Money(one, source, scope, locale))),
        new("date", static (value, _, scope, locale) => Each(value, one => FlowTime.TryRead(one, out var time) ? TimeWords.Day(time.In(scope.TimeZone), locale) : one)),
        new("time", static (value, _, scope, locale) => Each(value, one => FlowTime.TryRead(one, out var time) ? TimeWords.Of(time, scope.TimeZone, locale) : one)),
        new("list", static (value, _, _, locale) => ListWords.Join([.. (value.Kind == DataKind.List ? value.Items : value.IsNone ? [] : [value]).Select(item => ListWords.NameOf(item).ToString())], locale)),
        new("title", static (value, source, scope, locale) => Each(value, one => Title(one, source, scope, locale))),
    }.ToFrozenDictionary(static filter => filter.Name, StringComparer.Ordinal);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Makes a value readable.</summary>
    public DataValue Apply(DataValue value, ExpressionNode source, IFlowScope scope, Locale locale) => _apply(value, source, scope, locale);

    private static DataValue Each(DataValue value, Func<DataValue, DataValue> word) =>
        value.Kind == DataKind.List ? DataValue.ListOf(value.Items.Select(word)) : word(value);

    private static DataValue Money(DataValue value, ExpressionNode source, IFlowScope scope, Locale locale)
    {
        if (value.Kind == DataKind.Map)
        {
            return value["amount"].Number is { } amount ? FlowMoney.Of(amount, value["currency"].Text, locale) : value;
        }

        if (value.Text is { Length: > 4 } text && text[^4] == ' ' && Models.Money.IsCurrency(text[^3..]) && DataComparison.TryNumber(text[..^4], out var said))
        {
            return FlowMoney.Of(said, text[^3..], locale);
        }

        return DataComparison.TryNumber(value, out var number) ? FlowMoney.Of(number, (source as VariableNode)?.CurrencyOf(scope), locale) : value;
    }

    private static DataValue Title(DataValue value, ExpressionNode source, IFlowScope scope, Locale locale)
    {
        if (value.Text is not { } text)
        {
            return ListWords.NameOf(value);
        }

        return source is VariableNode { Members.Count: 0 } slot && scope.TitleOf(slot.Name, text, locale) is { } title ? title : text.Replace('_', ' ');
    }
}
