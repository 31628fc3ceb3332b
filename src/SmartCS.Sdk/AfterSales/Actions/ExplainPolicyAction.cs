using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Quotes what the merchant's policy says of a kind, word for word.</summary>
internal sealed class ExplainPolicyAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxQuoted = 5;

    public override string Name => "policy.explain";

    public override IReadOnlyList<string> Parameters => ["kind"];

    public override IReadOnlyList<string> Outcomes => [None];

    protected override ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var kind = CheckPolicyAction.KindOf(Text(context, "kind", 64));
        var clauses = context.Profile.AfterSales.Clauses.Where(clause => clause.Kind == kind).ToList();
        return new(clauses.Count == 0
            ? FlowActionResult.Of(None, phrases.Sentences([phrases.Say("policy.none"), phrases.Say("policy.person")]))
            : new FlowActionResult
            {
                Text = string.Join('\n', clauses.Take(MaxQuoted).Select(clause => PolicyWords.Quote(clause, phrases, context.Locale))),
                Value = DataValue.ListOf(clauses.Select(clause => DataValue.MapOf(
                    ("clause", clause.Id),
                    ("text", clause.Text.For(context.Locale)),
                    ("window", clause.Window is { } window ? window : default(DataValue)),
                    ("freight", PolicyWords.FreightName(clause.Freight)),
                    ("entry", clause.Entry?.Value)))),
            });
    }
}
