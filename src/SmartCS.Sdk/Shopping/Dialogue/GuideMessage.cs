namespace SmartCS.Sdk.Shopping;

/// <summary>What a message says to the guide besides needs. Immutable.</summary>
internal sealed record GuideMessage
{
    /// <summary>What is wanted; of several the one that says most.</summary>
    public GuideAct Act { get; init; }

    /// <summary>Whether the act was asked for with a word that means it only where a product is meant.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether the message has a word of wanting, such as "take" or "buy", whatever is wanted.</summary>
    public bool IsWanting { get; init; }

    /// <summary>The places in the list that are named, from 0; -1 the last.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>Numbers that may be places or quantities, in order.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Those of the numbers that are written in words, which are rather quantities.</summary>
    public IReadOnlyList<int> Words { get; init; } = [];

    /// <summary>How many of the first of the list are meant; 0 for none.</summary>
    public int FirstOf { get; init; }

    /// <summary>Whether all of the list are meant.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether the product that is spoken of is meant.</summary>
    public bool IsThis { get; init; }

    /// <summary>How many pieces; null where nothing is said of it.</summary>
    public int? Quantity { get; init; }

    /// <summary>Products that are named, in order.</summary>
    public IReadOnlyList<ProductId> Named { get; init; } = [];

    /// <summary>Whether products are named, and each by its whole name or number.</summary>
    public bool IsNamedWhole { get; init; }

    /// <summary>The article whose number is named; null for none.</summary>
    public Sku? Sku { get; init; }

    /// <summary>The words that none of the phrases explain, in the form of <see cref="Routing.RuleText"/>.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>How much of the message is words with a meaning, needs left out, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>Whether the message asks rather than tells.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether the message asks for something to be done or told, rather than telling a wish.</summary>
    public bool IsAsking { get; init; }

    /// <summary>Whether a product is meant: by its place, its name, or as the one that is spoken of.</summary>
    public bool PointsAtProduct => Places.Count > 0 || FirstOf > 0 || IsAll || IsThis || Named.Count > 0;

    /// <summary>How much of the message is explained by the phrases and by the words of needs, 0 to 1.</summary>
    /// <param name="said">The shopper's words that became needs.</param>
    public double CoverageWith(IEnumerable<string> said)
    {
        if (Unknown.Count == 0)
        {
            return 1;
        }

        var forms = said.Select(Routing.RuleText.Of).ToArray();
        var all = Unknown.Sum(static word => word.Length);
        var explained = Unknown.Where(word => Array.Exists(forms, form => form.Contains(word, StringComparison.Ordinal))).Sum(static word => word.Length);
        return Coverage + ((1 - Coverage) * explained / all);
    }
}
