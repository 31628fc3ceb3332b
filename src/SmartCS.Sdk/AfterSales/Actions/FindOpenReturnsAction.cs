using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the returns and exchanges that can still be withdrawn.</summary>
internal sealed class FindOpenReturnsAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxListed = 10;

    public override string Name => "return.find_open";

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Returns is null ? nameof(IReturnService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var all = context.Shopper is { } shopper ? await Ports.Returns!.ListAsync(context.Profile.Id, shopper, null, cancellationToken).ConfigureAwait(false) : [];
        var open = all.Where(one => one.Merchant == context.Profile.Id && one.Shopper == context.Shopper && WithdrawReturnEffect.IsPossible(one)).Take(MaxListed).ToList();
        return open.Count == 0 ? FlowActionResult.Of(None) : new FlowActionResult
        {
            Value = DataValue.ListOf(open.Select(one => DataValue.MapOf(
                ("id", one.Id.Value), ("order", one.Order.Value), ("kind", one.Kind.ToString()), ("kind_title", phrases.Title("case", one.Kind.ToString())), ("status", one.Status), ("status_title", phrases.Title("return", one.Status))))),
            Choices = [.. open.Select(one => new FlowChoice(one.Id.Value, ListReturnsAction.Sentence(one, phrases).TrimEnd('.', '。')))],
        };
    }
}
