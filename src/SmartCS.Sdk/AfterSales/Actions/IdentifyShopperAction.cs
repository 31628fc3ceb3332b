using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Puts what somebody says of who they are to the host, which alone decides.</summary>
internal sealed class IdentifyShopperAction(ShopRecords records, ILogger<IdentifyShopperAction>? logger = null) : ShopAction(records)
{
    private const int MaxClaim = 254;

    public override string Name => "shopper.identify";

    public override IReadOnlyList<string> Parameters => ["email?", "phone?", "name?", "postal_code?", "code?"];

    public override IReadOnlyList<string> Outcomes => ["needs_more", "code_sent", NotFound];

    public override string? MissingPort => Ports.Customers is null ? nameof(ICustomerDirectory) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        // Whom the host has verified does not become somebody else by what is said.
        if (context.Shopper is { } known)
        {
            return new FlowActionResult { Value = known.Value };
        }

        var claims = new IdentityClaims
        {
            Email = Text(context, "email", MaxClaim),
            Phone = Text(context, "phone", MaxClaim),
            Name = Text(context, "name", MaxClaim),
            PostalCode = Text(context, "postal_code", MaxClaim),
            Code = Text(context, "code", MaxClaim),
        };
        if (claims == new IdentityClaims())
        {
            return FlowActionResult.Of("needs_more", phrases.Say("read.claims.none"));
        }

        var check = await Ports.Customers!.IdentifyAsync(context.Profile.Id, context.Conversation, claims, cancellationToken).ConfigureAwait(false);
        switch (check.Status)
        {
            case IdentityStatus.Verified when check.Shopper is { } shopper:
                if (logger is not null)
                {
                    AfterSalesLog.ShopperIdentified(logger, context.Profile.Id.Value, context.Conversation.Value);
                }

                return new FlowActionResult { Value = shopper.Value, Identified = shopper };
            case IdentityStatus.NeedsMore:
                return FlowActionResult.Of("needs_more");
            case IdentityStatus.CodeSent:
                return FlowActionResult.Of("code_sent");
            default:
                return FlowActionResult.Of(NotFound);
        }
    }
}
