namespace SmartCS.Sdk.Flows;

/// <summary>A built-in function with its arguments.</summary>
internal sealed class FunctionNode(ExpressionFunction function, ExpressionNode[] arguments) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => arguments;

    public override DataValue Evaluate(IFlowScope scope) => function.Number is { } number
        ? number(scope, arguments) is { } result ? result : DataValue.None
        : function.Value!(scope, arguments);

    public override bool TryNumber(IFlowScope scope, out decimal number)
    {
        if (function.Number is null)
        {
            return base.TryNumber(scope, out number);
        }

        var result = function.Number(scope, arguments);
        number = result ?? 0;
        return result is not null;
    }
}
