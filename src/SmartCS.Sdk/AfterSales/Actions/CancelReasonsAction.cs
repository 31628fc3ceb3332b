using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the reasons for cancelling that the merchant takes; <c>none</c> where it takes any.</summary>
internal sealed class CancelReasonsAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "order.cancel_reasons";

    public override IReadOnlyList<string> Outcomes => [None];

    protected override ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var reasons = context.Profile.AfterSales.CancelReasons;
        return new(new FlowActionResult
        {
            Outcome = reasons.Count == 0 ? None : FlowActionResult.Ok,
            Value = reasons.Count == 0 ? default : DataValue.ListOf(reasons.Select(static reason => DataValue.FromString(reason.Value))),
            Choices = [.. reasons.Select(static reason => new FlowChoice(reason.Value, reason.Title))],
        });
    }
}
