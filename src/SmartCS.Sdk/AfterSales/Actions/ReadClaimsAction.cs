using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads who somebody says they are: email, phone, name, postal code.</summary>
internal sealed class ReadClaimsAction(ShopRecords records) : ShopAction(records)
{
    public override string Name => "shopper.read_claims";

    public override IReadOnlyList<string> Parameters => ["text"];

    public override IReadOnlyList<string> Outcomes => [Unclear];

    protected override ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var claims = Text(context, "text") is { } text ? ClaimsReader.Read(context.Profile, text, context.Locale) : new IdentityClaims();
        var value = DataValue.MapOf(("email", claims.Email), ("phone", claims.Phone), ("name", claims.Name), ("postal_code", claims.PostalCode));
        return new(value.Members.Count == 0 ? FlowActionResult.Of(Unclear, phrases.Say("read.claims.none")) : FlowActionResult.Found(value));
    }
}
