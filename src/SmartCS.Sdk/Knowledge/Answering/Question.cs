using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>A shopper's question as weighted terms. Immutable.</summary>
internal sealed class Question
{
    // A word that no entry has says that the question is about something else, but not how much: it counts a little more than the known ones do on average.
    private const float UnknownWeight = 1.25f;

    private readonly ulong[] _terms;
    private readonly float[] _weights;

    private Question(ulong[] terms, float[] weights, bool asksForNumber)
    {
        _terms = terms;
        _weights = weights;
        AsksForNumber = asksForNumber;
        foreach (var weight in weights)
        {
            Total += weight;
        }

        Average = terms.Length == 0 ? 0f : Total / terms.Length;
    }

    /// <summary>The summed weight of the terms.</summary>
    public float Total { get; }

    /// <summary>The average weight of a term.</summary>
    public float Average { get; }

    /// <summary>Whether an answer would hold a number: how long, how many, when, 多久, 几.</summary>
    public bool AsksForNumber { get; }

    public int Count => _terms.Length;

    public static Question Create(string text, IReadOnlyList<QueryTerm> terms)
    {
        if (terms.Count == 0)
        {
            terms = Unweighted(text);
        }

        var hashes = new ulong[terms.Count];
        var weights = new float[terms.Count];
        var known = 0f;
        var knownCount = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            hashes[i] = TermHash.Of(terms[i].Text);
            weights[i] = (float)terms[i].Weight;
            known += terms[i].IsKnown ? weights[i] : 0f;
            knownCount += terms[i].IsKnown ? 1 : 0;
        }

        var cap = knownCount == 0 ? float.MaxValue : UnknownWeight * known / knownCount;
        for (var i = 0; i < terms.Count; i++)
        {
            weights[i] = terms[i].IsKnown ? weights[i] : Math.Min(weights[i], cap);
        }

        return new Question(hashes, weights, NumberCue.IsIn(text));
    }

    public bool Contains(ulong term) => Array.IndexOf(_terms, term) >= 0;

    /// <summary>The summed weight of the terms that a text has.</summary>
    public float WeightIn(AnalyzedText text)
    {
        var weight = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            weight += text.Contains(_terms[i]) ? _weights[i] : 0f;
        }

        return weight;
    }

    /// <summary>The summed weight of the terms that either of two texts has.</summary>
    public float WeightIn(AnalyzedText first, AnalyzedText second)
    {
        var weight = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            weight += first.Contains(_terms[i]) || second.Contains(_terms[i]) ? _weights[i] : 0f;
        }

        return weight;
    }

    private static List<QueryTerm> Unweighted(string text)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Analyze(text, buffer);
        var terms = new Dictionary<string, QueryTerm>();
        for (var i = 0; i < buffer.Count; i++)
        {
            if (!buffer.Tokens[i].IsStop)
            {
                var term = buffer.Term(i).ToString();
                terms.TryAdd(term, new QueryTerm(term, Ranking.KindWeight(buffer.Tokens[i].Kind), IsKnown: true));
            }
        }

        return [.. terms.Values];
    }
}
