namespace SmartCS.Sdk.Flows;

/// <summary>A slot or variable, or what is within it.</summary>
internal sealed class VariableNode(int position, string name, string[] members) : ExpressionNode
{
    private const string Currency = "currency";

    /// <summary>Where it begins in the text.</summary>
    public int Position => position;

    /// <summary>The name of the slot or variable.</summary>
    public string Name => name;

    /// <summary>The names that follow it.</summary>
    public IReadOnlyList<string> Members => members;

    public override DataValue Evaluate(IFlowScope scope)
    {
        var value = scope.Get(name);
        foreach (var member in members)
        {
            value = MemberOf(value, member);
        }

        return value;
    }

    /// <summary>The currency that stands beside the value or nearest around it; null where none does.</summary>
    public string? CurrencyOf(IFlowScope scope)
    {
        var value = scope.Get(name);
        var currency = value[Currency].Text;
        foreach (var member in members)
        {
            value = MemberOf(value, member);
            currency = value[Currency].Text ?? currency;
        }

        return currency ?? scope.Get(Currency).Text;
    }

    private static DataValue MemberOf(DataValue value, string member) => value.Kind == DataKind.List ? MembersOf(value, member) : value[member];

    // Of a list: the member of each item, so that {order.lines.name|list} names all of them.
    private static DataValue MembersOf(DataValue list, string member) =>
        DataValue.ListOf(list.Items.Select(item => MemberOf(item, member)).Where(static item => !item.IsNone));
}
