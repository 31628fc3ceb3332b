namespace SmartCS.Sdk.Flows;

/// <summary>A part of an expression that has a value. Immutable.</summary>
internal abstract class ExpressionNode
{
    /// <summary>The parts that it is made of.</summary>
    public virtual IReadOnlyList<ExpressionNode> Parts => [];

    /// <summary>The value.</summary>
    public abstract DataValue Evaluate(IFlowScope scope);

    /// <summary>Whether the value counts as a yes; asked in place of the value so that comparing allocates nothing.</summary>
    public virtual bool Holds(IFlowScope scope) => DataComparison.IsTrue(Evaluate(scope));

    /// <summary>The value as a number, where it is one.</summary>
    public virtual bool TryNumber(IFlowScope scope, out decimal number) => DataComparison.TryNumber(Evaluate(scope), out number);
}

/// <summary>A value that is written down.</summary>
internal sealed class LiteralNode(DataValue value) : ExpressionNode
{
    public override DataValue Evaluate(IFlowScope scope) => value;
}

/// <summary>Values in square brackets.</summary>
internal sealed class ListNode(ExpressionNode[] items) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => items;

    public override DataValue Evaluate(IFlowScope scope) => DataValue.ListOf(items.Select(item => item.Evaluate(scope)));

    /// <summary>Whether one of the items is the value.</summary>
    public bool Has(IFlowScope scope, DataValue value)
    {
        foreach (var item in items)
        {
            if (DataComparison.AreSame(item.Evaluate(scope), value))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A no in place of a yes.</summary>
internal sealed class NotNode(ExpressionNode operand) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => [operand];

    public override DataValue Evaluate(IFlowScope scope) => Holds(scope);

    public override bool Holds(IFlowScope scope) => !operand.Holds(scope);
}

/// <summary>Two conditions, both or either of which must hold.</summary>
internal sealed class LogicNode(ExpressionNode left, ExpressionNode right, bool isBoth) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => [left, right];

    public override DataValue Evaluate(IFlowScope scope) => Holds(scope);

    public override bool Holds(IFlowScope scope) => isBoth ? left.Holds(scope) && right.Holds(scope) : left.Holds(scope) || right.Holds(scope);
}

/// <summary>Two values that are compared.</summary>
internal sealed class CompareNode(ExpressionNode left, string comparison, ExpressionNode right) : ExpressionNode
{
    /// <summary>The words and signs that compare.</summary>
    public static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">=", "in"];

    public override IReadOnlyList<ExpressionNode> Parts => [left, right];

    public override DataValue Evaluate(IFlowScope scope) => Holds(scope);

    public override bool Holds(IFlowScope scope) => comparison switch
    {
        "==" => AreSame(scope),
        "!=" => !AreSame(scope),
        "in" => right is ListNode list ? list.Has(scope, left.Evaluate(scope)) : DataComparison.Contains(right.Evaluate(scope), left.Evaluate(scope)),
        "<" => TryOrder(scope, out var order) && order < 0,
        "<=" => TryOrder(scope, out var order) && order <= 0,
        ">" => TryOrder(scope, out var order) && order > 0,
        _ => TryOrder(scope, out var order) && order >= 0,
    };

    // A function's number is compared before it becomes a value.
    private bool AreSame(IFlowScope scope) => (left is FunctionNode || right is FunctionNode) && left.TryNumber(scope, out var a) && right.TryNumber(scope, out var b)
        ? a == b
        : DataComparison.AreSame(left.Evaluate(scope), right.Evaluate(scope));

    private bool TryOrder(IFlowScope scope, out int order)
    {
        if (left.TryNumber(scope, out var a) && right.TryNumber(scope, out var b))
        {
            order = a.CompareTo(b);
            return true;
        }

        return DataComparison.TryOrder(left.Evaluate(scope), right.Evaluate(scope), out order);
    }
}
