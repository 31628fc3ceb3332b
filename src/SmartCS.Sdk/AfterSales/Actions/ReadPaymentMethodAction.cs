using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads which of the shopper's ways to pay is meant.</summary>
internal sealed class ReadPaymentMethodAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "shopper.read_payment_method";

    public override IReadOnlyList<string> Parameters => ["text", "order?", "for?"];

    public override IReadOnlyList<string> Outcomes => [Unclear, None];

    public override string? MissingPort => Ports.Customers is null ? nameof(ICustomerDirectory) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        var customer = await FindCustomerAsync(context, cancellationToken).ConfigureAwait(false);
        var methods = PaymentMethodsAction.Usable(context.Profile.AfterSales, customer, order, Text(context, "for", 20));
        if (methods.Count == 0)
        {
            return FlowActionResult.Of(None, phrases.Say("read.payment.none"));
        }

        var meant = Text(context, "text") is { } text ? PaymentReader.Read(context.Profile, methods, order?.PaidBy, text, context.Locale) : [];
        if (meant is [var one])
        {
            return FlowActionResult.Found(one.Id.Value);
        }

        var offered = meant.Count > 1 ? meant : methods;
        return new FlowActionResult
        {
            Outcome = Unclear,
            Text = phrases.Say("read.payment.which", ("choices", string.Join(phrases.IsChinese ? "；" : "; ", offered.Select(method => PaymentWords.Choice(phrases, method))))),
            Choices = [.. offered.Select(method => new FlowChoice(method.Id.Value, PaymentWords.Choice(phrases, method)))],
        };
    }
}
