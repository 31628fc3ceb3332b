using SmartCS.Sdk.Shopping;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>A shopper who looks for one product, knows a few things of it, and tells them truthfully in words.</summary>
internal sealed class SimulatedShopper(IReadOnlyList<ShopperFact> facts, ProductIndex index, Random random)
{
    private static readonly string[] s_unknown = ["I don't know", "no idea", "I'm not sure", "not sure, sorry", "I can't say"];
    private static readonly string[] s_nothing = ["that's all I know", "nothing else", "no, that's all", "I don't know any more"];

    private readonly List<ShopperFact> _untold = [.. facts];

    public IReadOnlyList<ShopperFact> Facts => facts;

    /// <summary>The first message: one or two things, the kind of thing first where it is known.</summary>
    public string Open()
    {
        var first = Tell(_untold[0]);
        return _untold.Count > 0 && random.Next(2) == 0 ? first + ", " + Tell(Pick()) : first;
    }

    /// <summary>Everything that is known in one message.</summary>
    public string TellAll()
    {
        var all = new List<string>();
        while (_untold.Count > 0)
        {
            all.Add(Tell(_untold[0]));
        }

        return string.Join(", ", all);
    }

    public string Answer(GuideQuestion question)
    {
        if (question.Key == GuideQuestion.OpenKey)
        {
            return _untold.Count > 0 ? Tell(Pick()) : One(s_nothing);
        }

        return facts.FirstOrDefault(fact => IsAbout(fact, question.Key)) is { } asked ? Reply(asked) : One(s_unknown);
    }

    private bool IsAbout(ShopperFact fact, string key) => fact.Kind switch
    {
        ShopperFactKind.Price => key == GuideQuestion.PriceKey,
        ShopperFactKind.Thing => key == "category",
        ShopperFactKind.Brand => index.FindFacet("brand")?.Key == key,
        _ => index.FindFacet(fact.Attribute)?.Key == key,
    };

    private ShopperFact Pick() => _untold[random.Next(_untold.Count)];

    private string Tell(ShopperFact fact)
    {
        _untold.Remove(fact);
        return fact.Kind switch
        {
            ShopperFactKind.Thing => One([$"I'm looking for a {fact.Value}", $"do you have a {fact.Value}?", $"I need a {fact.Value}", fact.Value]),
            ShopperFactKind.Brand => One([$"from {fact.Value}", $"the brand is {fact.Value}", $"made by {fact.Value}", $"it should be {fact.Value}"]),
            ShopperFactKind.Price => One([$"for about ${fact.Value}", $"it costs around {fact.Value} dollars", $"the price is about {fact.Value}", $"roughly ${fact.Value}"]),
            _ => One([$"the {fact.Name} is {fact.Value}", $"{fact.Name} {fact.Value}", $"with {fact.Name} {fact.Value}", $"{fact.Name}: {fact.Value}"]),
        };
    }

    private string Reply(ShopperFact fact)
    {
        _untold.Remove(fact);
        return fact.Kind == ShopperFactKind.Price
            ? One([$"about {fact.Value}", $"around ${fact.Value}", $"roughly {fact.Value} dollars"])
            : One([fact.Value, $"it's {fact.Value}", $"{fact.Value} I think", $"{fact.Name} {fact.Value}".Trim()]);
    }

    private string One(string[] ways) => ways[random.Next(ways.Length)];
}
