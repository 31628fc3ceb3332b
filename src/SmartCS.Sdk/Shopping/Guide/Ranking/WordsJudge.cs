using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges products by words: rare words count more, and the name more than the description.</summary>
internal sealed class WordsJudge : NeedJudge
{
    private const float OtherWordShare = 0.85f;
    private const float MissingShare = 0.9f;
    private const float MaxWeight = 5;

    private readonly List<(string Term, float Weight)> _terms = [];

    public WordsJudge(ProductIndex index, GuideNeed need)
        : base(index, need)
    {
        foreach (var words in need.Values)
        {
            foreach (var term in SearchTerms.Of(TextUnits.Read(TextUnits.Fold(words))))
            {
                var products = index.Words.Count(term);
                foreach (var other in Synonyms.Of(term))
                {
                    products += index.Words.Count(other);
                }

                if (products > 0 && !_terms.Exists(known => known.Term == term))
                {
                    _terms.Add((term, (float)Math.Clamp(Math.Log((double)index.Count / products), 0.5, MaxWeight)));
                }
            }
        }
    }

    public override NeedVerdicts Judge(ReadOnlySpan<double> scores)
    {
        var verdicts = NeedVerdicts.Create(Index.Count, 0, GuideFit.Unknown);
        if (_terms.Count == 0)
        {
            return verdicts;
        }

        var found = new byte[Index.Count];
        var shares = new float[Index.Count];
        var whole = 0f;
        foreach (var (term, weight) in _terms)
        {
            whole += weight * MissingShare;
            Collect(term, 1, shares);
            foreach (var other in Synonyms.Of(term))
            {
                Collect(other, OtherWordShare, shares);
            }

            for (var product = 0; product < shares.Length; product++)
            {
                if (shares[product] > 0)
                {
                    verdicts.Scores[product] += weight * MissingShare * shares[product];
                    found[product]++;
                    shares[product] = 0;
                }
            }
        }

        for (var product = 0; product < found.Length; product++)
        {
            verdicts.Scores[product] = Need.IsExcluded ? -verdicts.Scores[product] : verdicts.Scores[product] - whole;
            verdicts.Fits[product] = (byte)Fit(found[product]);
        }

        return verdicts;
    }

    public override GuideReason Explain(int product, GuideFit fit)
    {
        var has = _terms.Where(term => Has(term.Term, product)).Select(static term => term.Term);
        return new GuideReason { Need = Need, Fit = fit, Value = string.Join(' ', has) };
    }

    private GuideFit Fit(int found) => Need.IsExcluded
        ? found == 0 ? GuideFit.Met : GuideFit.Missed
        : found == _terms.Count ? GuideFit.Met : found == 0 ? GuideFit.Missed : GuideFit.Unknown;

    private bool Has(string term, int product)
    {
        foreach (var entry in Index.Words.Of(term))
        {
            if (entry >> 3 == product)
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(string term, float share, float[] shares)
    {
        foreach (var entry in Index.Words.Of(term))
        {
            var field = (WordField)(entry & 7);
            var own = share * ((field & WordField.Name) != 0 ? 1 : (field & WordField.Attribute) != 0 ? 0.9f : 0.8f);
            ref var known = ref shares[entry >> 3];
            known = Math.Max(own, known);
        }
    }
}
