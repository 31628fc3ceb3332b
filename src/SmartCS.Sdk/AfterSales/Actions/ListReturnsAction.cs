using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the shopper's returns, exchanges and refunds.</summary>
internal sealed class ListReturnsAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxListed = 10;

    public override string Name => "return.list";

    public override IReadOnlyList<string> Parameters => ["order?"];

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Returns is null ? nameof(IReturnService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = ShopArguments.Id<OrderId>(context.Arguments.GetValueOrDefault("order"));
        if (order is not null && Ports.Orders is not null)
        {
            // The shop knows its ways of writing a number.
            order = (await FindOrderAsync(context, cancellationToken).ConfigureAwait(false))?.Id ?? order;
        }

        var all = context.Shopper is { } shopper ? await Ports.Returns!.ListAsync(context.Profile.Id, shopper, order, cancellationToken).ConfigureAwait(false) : [];
        var cases = all
            .Where(one => one.Merchant == context.Profile.Id && one.Shopper == context.Shopper && (order is null || one.Order == order))
            .Take(MaxListed).ToList();
        if (cases.Count == 0)
        {
            return FlowActionResult.Of(None, order is null ? phrases.Say("list.return.none") : null);
        }

        var customer = await FindCustomerAsync(context, cancellationToken).ConfigureAwait(false);
        var zone = ShopRecords.ZoneOf(context.Profile);
        return new FlowActionResult
        {
            Text = string.Join('\n', cases.Select(one => Describe(one, customer, phrases, zone))),
            Value = DataValue.ListOf(cases.Select(one => DataValue.MapOf(
                ("id", one.Id.Value),
                ("order", one.Order.Value),
                ("kind", one.Kind.ToString()),
                ("kind_title", phrases.Title("case", one.Kind.ToString())),
                ("status", one.Status),
                ("status_title", phrases.Title("return", one.Status)),
                ("requested_at", ShopValues.Instant(one.RequestedAt)),
                ("refund", one.Refund?.Amount is { } amount ? amount : default(DataValue)),
                ("currency", one.Refund?.Currency),
                ("refunded_at", ShopValues.Instant(one.RefundedAt)),
                ("refund_to", one.RefundTo is null ? null : PaymentWords.Title(phrases, customer, one.RefundTo))))),
            Choices = [.. cases.Select(one => new FlowChoice(one.Id.Value, Sentence(one, phrases).TrimEnd('.', '。')))],
        };
    }

    private static string Describe(ReturnCase one, Customer? customer, AfterSalesPhrases phrases, TimeZoneInfo zone) => phrases.Sentences([
        Sentence(one, phrases),
        one.Refund is not { } refund || one.Status is "rejected" or "withdrawn" ? null
            : one.RefundedAt is { } at ? phrases.Say("list.return.refunded", ("amount", phrases.Money(refund)), ("payment", PaymentWords.Title(phrases, customer, one.RefundTo)), ("day", phrases.Day(TimeZoneInfo.ConvertTime(at, zone).DateTime)))
            : phrases.Say("list.return.refund", ("amount", phrases.Money(refund)), ("payment", PaymentWords.Title(phrases, customer, one.RefundTo))),
    ]);

    public static string Sentence(ReturnCase one, AfterSalesPhrases phrases)
    {
        var text = phrases.Say("list.return", ("kind", phrases.Title("case", one.Kind.ToString())), ("return", one.Id.Value), ("order", one.Order.Value), ("status", phrases.Title("return", one.Status)));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
