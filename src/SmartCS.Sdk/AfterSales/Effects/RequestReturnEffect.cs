using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Opens a return for the money, a refund without sending back, or a repair.</summary>
internal sealed class RequestReturnEffect(ShopRecords records, TimeProvider timeProvider) : ReturnEffect(records, timeProvider)
{
    private static readonly Dictionary<string, (ReturnKind Kind, PolicyKind Policy, string Summary)> Kinds = new(StringComparer.Ordinal)
    {
        ["refund"] = (ReturnKind.Refund, PolicyKind.Return, "sum.return"),
        ["return"] = (ReturnKind.Refund, PolicyKind.Return, "sum.return"),
        ["refund_only"] = (ReturnKind.RefundOnly, PolicyKind.Refund, "sum.refund_only"),
        ["repair"] = (ReturnKind.Repair, PolicyKind.Repair, "sum.repair"),
    };

    public override string Name => "return.request";

    public override string Description => "Opens a return of pieces of a delivered order, all at once: for the money, for the money without sending back, or for repair.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        EffectParameters.Order,
        new() { Name = "kind", Kind = DataKind.Text, Description = "refund, refund_only or repair." },
        EffectParameters.Pieces,
        EffectParameters.Reason(isRequired: false),
        EffectParameters.Payment,
    ];

    protected override ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken) => new(Plan(ground, arguments));

    protected override ReturnRequest RequestOf(DataValue arguments) => new()
    {
        Order = OrderOf(arguments),
        Kind = Kinds[arguments["kind"].Text!].Kind,
        Items = [.. arguments["items"].Items.Select(static item => new ReturnedItem(new OrderLineId(item["line"].Text!), (int)item["quantity"].Number!.Value))],
        Reason = arguments["reason"].Text ?? string.Empty,
        Payment = PaymentOf(arguments),
        Clause = arguments["clause"].Text,
    };

    private static EffectPlan Plan(EffectGround ground, DataValue arguments)
    {
        var (order, phrases) = (ground.Order, ground.Phrases);
        if (arguments["kind"].Text is not { } name || !Kinds.TryGetValue(name, out var kind))
        {
            return ground.Refuse("not_supported");
        }

        if (Pieces(order, arguments["items"], out var problem) is not { } pieces)
        {
            return ground.Refuse(problem);
        }

        if (pieces.Exists(piece => piece.Line.Price.Currency != order.Total.Currency))
        {
            return ground.Refuse("mixed_currencies");
        }

        var reason = ReasonOf(ground.Profile, ground.Context, arguments);
        if (ground.Check(kind.Policy, [.. pieces.Select(static piece => piece.Line)], reason, out var verdict) is { } refused)
        {
            return refused;
        }

        var pays = kind.Kind != ReturnKind.Repair;
        PaymentMethodId? payment = null;
        if (pays && (ground.FindPayment(arguments["payment"], out payment) ?? ground.CheckRefundTo(payment)) is { } unpaid)
        {
            return unpaid;
        }

        var amount = new Money(pieces.Sum(static piece => piece.Line.Price.Amount * piece.Quantity), order.Total.Currency);
        return EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("kind", name),
                ("items", DataValue.ListOf(pieces.Select(static piece => DataValue.MapOf(("line", piece.Line.Id.Value), ("quantity", piece.Quantity))))),
                ("reason", reason),
                ("payment", payment?.Value),
                ("clause", verdict.Clause?.Id),
                ("shown", DataValue.MapOf(("status", order.Status.Name), ("refund", pays ? ShopValues.Of(amount) : default), ("refund_to", pays ? (payment ?? order.PaidBy)?.Value : null), ("freight", PolicyWords.FreightName(verdict.Freight))))),
            phrases.Sentences([
                phrases.Say(kind.Summary, ("order", order.Id.Value), ("lines", phrases.List([.. pieces.Select(piece => OrderWords.Pieces(phrases, piece.Line, piece.Quantity))]))),
                reason is null ? null : phrases.Say("sum.reason", ("reason", phrases.Title("reason", reason))),
                pays ? ground.Refund("sum.refund_expected", amount, payment) : null,
                kind.Kind == ReturnKind.RefundOnly ? null : PolicyWords.Freight(verdict.Freight, phrases),
                PolicyWords.Proofs(verdict.Proofs, phrases, ground.Context.Locale),
            ]));
    }

    private static List<(OrderLine Line, int Quantity)>? Pieces(Order order, DataValue argument, out string problem)
    {
        problem = "nothing_to_do";
        if (ShopArguments.Items(argument) is not { } items)
        {
            return null;
        }

        var found = new LinePieces(order);
        var pieces = new List<(OrderLine Line, int Quantity)>();
        foreach (var (key, _, quantity) in items)
        {
            if (found.Take(key, quantity, out problem) is not { } taken)
            {
                return null;
            }

            foreach (var (line, count) in taken)
            {
                var known = pieces.FindIndex(piece => piece.Line.Id == line.Id);
                if (known >= 0)
                {
                    pieces[known] = (line, pieces[known].Quantity + count);
                }
                else
                {
                    pieces.Add((line, count));
                }
            }
        }

        return pieces;
    }
}
