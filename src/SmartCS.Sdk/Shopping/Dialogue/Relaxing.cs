namespace SmartCS.Sdk.Shopping;

/// <summary>Says that nothing fits, and what could be given up.</summary>
internal static class Relaxing
{
    private const int MaxRelaxations = 3;

    /// <summary>Says it, and remembers what was offered.</summary>
    public static void SayNothingFits(GuideVisit visit, GuideView view)
    {
        var needs = visit.Memory.Session.Needs;
        var ways = view.Relaxations().Take(MaxRelaxations).ToArray();
        if (ways.Length == 0)
        {
            visit.Memory = visit.Memory with { Offer = GuideOffer.None };
            visit.Say("I'm sorry, nothing here meets all of these wishes. Tell me what matters most, and I'll start from that.", "很抱歉，店里暂时没有完全符合这些要求的商品。您最看重哪一点？我从那一点重新帮您找。");
            return;
        }

        var isElse = visit.Memory.Session.Rejected.Count > 0;
        visit.Say($"I'm sorry, nothing {(isElse ? "else " : string.Empty)}here meets all of these wishes. This is what would help:", $"很抱歉，店里暂时没有{(isElse ? "其他" : string.Empty)}完全符合的商品。可以这样放宽：");
        for (var i = 0; i < ways.Length; i++)
        {
            var given = ways[i].Needs.Select(static need => ProductText.Plain(need.Said, ProductText.MaxValue)).ToArray();
            foreach (var said in given)
            {
                visit.Shelf.Evidence.Quote(said);
            }

            visit.Say(
                $"{i + 1}. without {string.Join(" and ", given.Select(static said => $"\"{said}\""))}: {ways[i].Products} {(ways[i].Products == 1 ? "product" : "products")}",
                $"{i + 1}. 不限{string.Join("和", given.Select(static said => $"「{said}」"))}：有 {ways[i].Products} 款");
        }

        visit.Say("Which would you give up?", "您看放宽哪一条？");
        visit.Draft.Offer(ways.Select((_, place) => visit.Word($"number {place + 1}", $"第{place + 1}条")));
        visit.Memory = visit.Memory with
        {
            Offer = GuideOffer.Relax,
            Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver),
            Relaxations = [.. ways.Select(way => (IReadOnlyList<int>)[.. way.Needs.Select(need => IndexOf(needs, need)).Where(static place => place >= 0)])],
        };
    }

    private static int IndexOf(IReadOnlyList<GuideNeed> needs, GuideNeed need)
    {
        for (var i = 0; i < needs.Count; i++)
        {
            if (needs[i].Equals(need))
            {
                return i;
            }
        }

        return -1;
    }
}
