using System.Globalization;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Says by how much the price of a line fell, and whether the policy still pays that back.</summary>
internal sealed class PriceDifferenceAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "price.difference";

    public override IReadOnlyList<string> Parameters => ["order", "line"];

    public override IReadOnlyList<string> Outcomes => [None, PolicyVerdict.TooLate, "not_allowed", NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : Ports.Catalog is null ? nameof(IProductCatalog) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        if (ShopArguments.Items(context.Arguments.GetValueOrDefault("line")) is not [var (key, _, _), ..] || new LinePieces(order).Take(key, 1, out _) is not [(var line, _), ..])
        {
            return FlowActionResult.Of(NotFound, phrases.Say("refusal.line_not_found"));
        }

        var fall = await PriceFall.FindAsync(Records, context.Profile, line, cancellationToken).ConfigureAwait(false);
        if (fall.Now is not { } now || fall.Difference.Amount <= 0)
        {
            return FlowActionResult.Of(None, phrases.Say("price.same", ("item", line.Name)));
        }

        var question = PolicyQuestion.Of(PolicyKind.PriceProtection, order, context.Now, ShopRecords.ZoneOf(context.Profile)) with { Lines = [line] };
        var verdict = PolicyCheck.Decide(context.Profile.AfterSales, question);
        return new FlowActionResult
        {
            Outcome = verdict.IsAllowed ? FlowActionResult.Ok : verdict.Refusal == PolicyVerdict.TooLate ? PolicyVerdict.TooLate : "not_allowed",
            Text = phrases.Sentences([
                verdict.IsAllowed
                    ? phrases.Say(
                        line.Quantity == 1 ? "price.lower.one" : "price.lower",
                        ("item", line.Name), ("old", phrases.Money(line.Price)), ("new", phrases.Money(now)), ("amount", phrases.Money(fall.Difference)), ("quantity", line.Quantity.ToString(CultureInfo.InvariantCulture)))
                    : null,
                PolicyWords.Explain(verdict, question, phrases, context.Locale),
            ]),
            Value = DataValue.MapOf(("line", line.Id.Value), ("name", line.Name), ("difference", fall.Difference.Amount), ("currency", fall.Difference.Currency), ("price", now.Amount), ("clause", verdict.Clause?.Id)),
        };
    }
}
