namespace SmartCS.Sdk.Shopping;

/// <summary>Says how well a message fits what the guide waits for, so that other requests go where they belong.</summary>
internal static class GuideFitting
{
    private const double Certain = 0.95;
    private const double Likely = 0.85;
    private const double Vague = 0.4;
    private const double Enough = 0.7;

    /// <summary>How sure the guide is that a message is said to it, 0 to 1.</summary>
    public static double Of(MerchantCatalogue catalogue, GuideMemory memory, GuideMessage message, string text, Locale locale)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            return 0;
        }

        var session = memory.Session;
        var reading = catalogue.Guide.Read(session, text, locale);
        var needs = reading.Needs.Where(static need => need.Kind != GuideNeedKind.Words).ToArray();
        var coverage = message.CoverageWith(needs.Select(static need => need.Said).Concat(reading.Problems.Select(static problem => problem.Said)));

        // An answer in words that the catalogue does not have may be anything.
        var isLoose = reading.Answer == GuideAnswer.Answered && reading.Needs.Count > 0 && needs.Length == 0;
        if (isLoose && message.IsAsking)
        {
            return IsInCatalogue(catalogue, reading.Needs) ? Likely : 0;
        }

        if (session.Pending is not null && !isLoose && reading.Answer is GuideAnswer.Answered or GuideAnswer.Unknown or GuideAnswer.NoMatter)
        {
            return !message.IsQuestion || coverage >= Enough ? Certain : Likely;
        }

        if (reading.Problems.Count > 0 && coverage >= 0.5)
        {
            return Likely;
        }

        if (memory.Offer == GuideOffer.Measures && BodyMeasures.Read(text).Count > 0)
        {
            return Certain;
        }

        var ofAct = ActFit(memory, message, coverage);
        var ofNeeds = needs.Length == 0 ? 0 : coverage >= Enough ? (message.IsQuestion ? Likely : Certain) : message.IsQuestion ? 0 : Likely;
        var best = Math.Max(ofAct, ofNeeds);
        if (best > 0)
        {
            return best;
        }

        if (message.IsAsking)
        {
            return IsInCatalogue(catalogue, reading.Needs) ? Likely : 0;
        }

        // An answer in words that the catalogue has somewhere, or anything else.
        return reading.Needs.Count > 0 || session.Pending is not null || memory.Offer is GuideOffer.Variant ? Vague : 0;
    }

    // Whether some product has all the words: "what about a mouse" is about products where there are mice.
    public static bool IsInCatalogue(MerchantCatalogue catalogue, IReadOnlyList<GuideNeed> needs)
    {
        if (needs.Count != 1 || catalogue.Guide.View(GuideSession.Empty with { Needs = needs }).Top(1) is not [{ Reasons: [{ Fit: GuideFit.Met } reason] }])
        {
            return false;
        }

        var has = Routing.RuleText.Of(reason.Value);
        return needs[0].Values.Count > 0 && needs[0].Values.All(word => has.Contains(Routing.RuleText.Of(word), StringComparison.Ordinal));
    }

    private static double ActFit(GuideMemory memory, GuideMessage message, double coverage)
    {
        var hasList = memory.Listed.Count > 0 || memory.Focus is not null;
        var isFit = message.Act switch
        {
            GuideAct.None or GuideAct.Done => false,
            GuideAct.Yes => memory.Offer != GuideOffer.None,
            GuideAct.No => memory.Offer != GuideOffer.None,
            GuideAct.Choose => hasList || message.Named.Count > 0 || memory.Offer is GuideOffer.Relax or GuideOffer.Variant,
            GuideAct.Compare => memory.Listed.Count > 1 || message.Named.Count > 1,
            GuideAct.Add => hasList || message.Named.Count > 0,
            GuideAct.Remove => memory.Stage == GuideStage.AfterPurchase || hasList,
            GuideAct.Show or GuideAct.NoMatter or GuideAct.Cart or GuideAct.BuyAgain => true,
            _ => hasList || message.Named.Count > 0,
        };
        if (!isFit)
        {
            return 0;
        }

        return coverage >= Enough ? Certain : message.PointsAtProduct && coverage >= 0.5 ? Likely : 0;
    }
}
