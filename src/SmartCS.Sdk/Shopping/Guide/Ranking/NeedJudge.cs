namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges products by one need. What a catalogue does not tell is held against a product less than what contradicts the need: catalogues have gaps.</summary>
internal abstract class NeedJudge(ProductIndex index, GuideNeed need)
{
    /// <summary>Told nowhere.</summary>
    protected const float UnknownScore = -3;

    /// <summary>Not told as a property, but the name says it.</summary>
    protected const float NamedScore = -0.6f;

    /// <summary>Another value is told.</summary>
    protected const float MissedScore = -6;

    protected ProductIndex Index { get; } = index;

    protected GuideNeed Need { get; } = need;

    public static NeedJudge For(ProductIndex index, GuideNeed need) => need.Kind switch
    {
        GuideNeedKind.Price => new PriceJudge(index, need),
        GuideNeedKind.Words => new WordsJudge(index, need),
        GuideNeedKind.Preference => new PreferenceJudge(index, need),
        _ => new ColumnJudge(index, need),
    };

    /// <summary>How every product stands to the need.</summary>
    /// <param name="scores">How the products stand so far, for needs that compare products with each other.</param>
    public abstract NeedVerdicts Judge(ReadOnlySpan<double> scores);

    /// <summary>Shows how one product stands to the need.</summary>
    public abstract GuideReason Explain(int product, GuideFit fit);

    /// <summary>The places of the products whose name has all terms of some phrase.</summary>
    protected List<int> Named(IEnumerable<string> phrases)
    {
        var named = new List<int>();
        foreach (var phrase in phrases)
        {
            var terms = SearchTerms.Of(TextUnits.OfPhrase(phrase)).Distinct(StringComparer.Ordinal).OrderBy(Index.Words.Count).ToArray();
            if (terms.Length == 0)
            {
                continue;
            }

            var found = new List<int>();
            foreach (var entry in Index.Words.Of(terms[0]))
            {
                if (((WordField)(entry & 7) & WordField.Name) != 0)
                {
                    found.Add(entry >> 3);
                }
            }

            foreach (var term in terms.AsSpan(1))
            {
                Intersect(found, Index.Words.Of(term));
            }

            named.AddRange(found);
        }

        return named;
    }

    // Both ascend.
    private static void Intersect(List<int> products, ReadOnlySpan<int> entries)
    {
        var (kept, at) = (0, 0);
        for (var i = 0; i < products.Count; i++)
        {
            var product = products[i];
            while (at < entries.Length && entries[at] >> 3 < product)
            {
                at++;
            }

            if (at < entries.Length && entries[at] >> 3 == product && ((WordField)(entries[at] & 7) & WordField.Name) != 0)
            {
                products[kept++] = product;
            }
        }

        products.RemoveRange(kept, products.Count - kept);
    }
}
