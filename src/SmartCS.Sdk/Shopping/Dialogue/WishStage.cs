using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// Begins the shopping guide with a message that tells wishes by what the merchant's own products are, such as "14 inch, under 800", where no
/// stage before knows what it asks for. Safe for concurrent use.
/// </summary>
internal sealed class WishStage(CatalogueIndexes catalogues) : IRoutingStage
{
    private const double Confidence = 0.9;

    // Another intent that is nearly sure is likelier than a wish that explains half of the message.
    private const double NearlySure = 0.6;
    private const double AllButAll = 0.8;
    private const double Half = 0.5;

    private static readonly string[] BeforePurchase =
        [ShoppingGuide.Recommendation, ShoppingGuide.Comparison, "product_question", "price_question", "stock_availability", "gift_wrap", "place_order", "price_negotiation"];

    public string Name => RouteStages.Wishes;

    public async ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken)
    {
        var context = request.Context;
        if (context.Flow is not null || context.Flows?.Has(context.Profile, ShoppingGuide.Recommendation) != true
            || await catalogues.FindAsync(context.Profile.Id, cancellationToken).ConfigureAwait(false) is not { } catalogue)
        {
            return null;
        }

        return TellsWishes(catalogue, request)
            ? new StageVerdict
            {
                Candidates = [new IntentCandidate(ShoppingGuide.Recommendation, Confidence)],
                Confidence = Confidence,
                Commands = [new StartFlowCommand { Flow = ShoppingGuide.Recommendation, Slots = request.Slots }],
            }
            : null;
    }

    private static bool TellsWishes(MerchantCatalogue catalogue, StageRequest request)
    {
        var needs = catalogue.Guide.Read(GuideSession.Empty, request.Text, request.Context.Locale).Needs;
        var known = needs.Where(static need => need.Kind != GuideNeedKind.Words).ToArray();
        var message = GuideMessageReader.Read(request.Text, catalogue.Names, catalogue.IdOf);
        if (known.Length == 0)
        {
            // "I'm looking for hiking boots", where there are hiking boots and the message says nothing else.
            return !message.IsQuestion && (message.Named.Count > 0 || GuideFitting.IsInCatalogue(catalogue, needs)) && message.CoverageWith(needs.Select(static need => need.Said)) >= AllButAll
                && message.Act is GuideAct.None or GuideAct.Choose or GuideAct.Show or GuideAct.Add;
        }

        if (message.CoverageWith(known.Select(static need => need.Said)) >= AllButAll)
        {
            return true;
        }

        var isLikelyOther = request.Candidates is [{ Confidence: >= NearlySure } first, ..] && !BeforePurchase.Contains(first.Intent);
        return known.Length > 1 && !isLikelyOther && message.CoverageWith(needs.Select(static need => need.Said)) >= Half;
    }
}
