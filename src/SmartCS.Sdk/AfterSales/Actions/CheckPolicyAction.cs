using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Says whether the merchant's policy allows something for an order, by which clause and on what terms.</summary>
internal sealed class CheckPolicyAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "policy.check";

    public override IReadOnlyList<string> Parameters => ["kind", "order", "lines?", "reason?"];

    public override IReadOnlyList<string> Outcomes => ["not_allowed", PolicyVerdict.NeedsReason, NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        if (KindOf(Text(context, "kind", 64)) is not { } kind || LinesOf(order, context.Arguments.GetValueOrDefault("lines")) is not { } lines)
        {
            return FlowActionResult.Of("not_allowed", phrases.Sentences([phrases.Say("policy.none"), phrases.Say("policy.person")]));
        }

        var reason = Text(context, "reason", 500) is { } words ? ReasonNames.Of(context.Profile, words, context.Locale) : null;
        var question = PolicyQuestion.Of(kind, order, context.Now, ShopRecords.ZoneOf(context.Profile)) with { Lines = lines, Reason = reason };
        var verdict = PolicyCheck.Decide(context.Profile.AfterSales, question);
        return new FlowActionResult
        {
            Outcome = verdict.IsAllowed ? FlowActionResult.Ok : verdict.Refusal == PolicyVerdict.NeedsReason ? PolicyVerdict.NeedsReason : "not_allowed",
            Text = PolicyWords.Explain(verdict, question, phrases, context.Locale) is { Length: > 0 } text ? text : null,
            Value = DataValue.MapOf(
                ("kind", kind.Name),
                ("allowed", verdict.IsAllowed),
                ("why", verdict.Refusal),
                ("clause", verdict.Clause?.Id),
                ("text", verdict.Clause?.Text.For(context.Locale)),
                ("entry", verdict.Clause?.Entry?.Value),
                ("freight", PolicyWords.FreightName(verdict.Freight)),
                ("proofs", DataValue.ListOf(verdict.Proofs.Select(proof => DataValue.FromString(proof.For(context.Locale))))),
                ("days_left", verdict.DaysLeft is { } days ? days : default(DataValue)),
                ("reason", reason)),
        };
    }

    /// <summary>The kind of a name; what returns are called in requests counts too. Null where it has no form of a kind.</summary>
    public static PolicyKind? KindOf(string? name) => name switch
    {
        "refund_only" => PolicyKind.Refund,
        "change_address" or "change_items" or "change_payment" => PolicyKind.Change,
        _ => SlotType.IsName(name) ? new PolicyKind(name!) : null,
    };

    private static List<OrderLine>? LinesOf(Order order, DataValue value)
    {
        if (value.IsNone || value.Text is { Length: 0 })
        {
            return [];
        }

        var lines = new List<OrderLine>();
        foreach (var (key, _, _) in ShopArguments.Items(value) ?? [])
        {
            if (order.Lines.FirstOrDefault(line => line.Id.Value == key) is not { } line)
            {
                return null;
            }

            lines.Add(line);
        }

        return lines.Count == 0 ? null : lines;
    }
}
