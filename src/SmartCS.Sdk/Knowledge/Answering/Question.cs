using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>A shopper's question as weighted terms. Immutable.</summary>
internal sealed class Question
{
    // A word that no entry has says that the question is about something else, but not how much: it counts a little more than the known ones do on average.
    private const float UnknownWeight = 1.25f;

    // A word that only other entries have names what the shopper asks about, such as a product, and a placeholder does so
    // without naming it: a general answer need not repeat them.
    private const float VagueWeight = 0.4f;

    // A word of the same meaning is almost as good as the word itself.
    private const float SynonymShare = 0.9f;

    private readonly Term[] _terms;

    private Question(Term[] terms, AnswerType asksFor)
    {
        _terms = terms;
        AsksFor = asksFor;
        foreach (ref readonly var term in terms.AsSpan())
        {
            Total += term.Weight;
        }

        Average = terms.Length == 0 ? 0f : Total / terms.Length;
    }

    /// <summary>The summed weight of the terms.</summary>
    public float Total { get; }

    /// <summary>The average weight of a term.</summary>
    public float Average { get; }

    /// <summary>What an answer must hold.</summary>
    public AnswerType AsksFor { get; }

    /// <summary>Whether a term is the word that a question asks with; a sentence that has it does not answer for that.</summary>
    public static bool IsAskingWord(string term) => term is "when" or "long" or "much" or "mani" or "where" or "why" or "cost" or "price";

    /// <summary>The question without the words that it asks with: what a sentence must speak of to answer it.</summary>
    public Question WithoutAskingWords() => new(Array.FindAll(_terms, static term => !term.IsAsking), AsksFor);

    /// <summary>Weighs the terms of a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="terms">Its terms among the entries that may answer it; empty where the index cannot tell.</param>
    /// <param name="elsewhere">Its terms among other entries, if known.</param>
    public static Question Create(string text, IReadOnlyList<QueryTerm> terms, IReadOnlyList<QueryTerm>? elsewhere = null)
    {
        if (terms.Count == 0)
        {
            terms = Unweighted(text);
        }

        var known = 0.0;
        var knownCount = 0;
        foreach (var term in terms)
        {
            known += term.IsKnown ? term.Weight : 0;
            knownCount += term.IsKnown ? 1 : 0;
        }

        var cap = knownCount == 0 ? double.MaxValue : UnknownWeight * known / knownCount;
        var weighed = new Term[terms.Count];
        for (var i = 0; i < weighed.Length; i++)
        {
            var weight = terms[i].IsKnown ? terms[i].Weight : Math.Min(terms[i].Weight, cap);
            var hash = TermHash.Of(terms[i].Text);
            var isVague = Placeholders.Contains(hash) || (!terms[i].IsKnown && IsKnown(elsewhere, terms[i].Text));
            weighed[i] = new Term(hash, SynonymsOf(terms[i].Text), (float)(isVague ? weight * VagueWeight : weight), IsAskingWord(terms[i].Text));
        }

        return new Question(weighed, AnswerTypes.AskedBy(text));
    }

    /// <summary>Whether the question has a term, or one of the same meaning.</summary>
    public bool Contains(ulong hash)
    {
        foreach (ref readonly var term in _terms.AsSpan())
        {
            if (term.Hash == hash || (term.Synonyms is { } synonyms && Array.IndexOf(synonyms, hash) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The summed weight of the terms that a text has.</summary>
    public float WeightIn(AnalyzedText text)
    {
        var weight = 0f;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            weight += term.Weight * term.ShareIn(text);
        }

        return weight;
    }

    /// <summary>The summed weight of the terms that either of two texts has.</summary>
    public float WeightIn(AnalyzedText first, AnalyzedText second)
    {
        var weight = 0f;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            weight += term.Weight * Math.Max(term.ShareIn(first), term.ShareIn(second));
        }

        return weight;
    }

    private static ulong[]? SynonymsOf(string term)
    {
        var synonyms = Synonyms.Of(term);
        if (synonyms.IsEmpty)
        {
            return null;
        }

        var hashes = new ulong[synonyms.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = TermHash.Of(synonyms[i]);
        }

        return hashes;
    }

    private static bool IsKnown(IReadOnlyList<QueryTerm>? terms, string text)
    {
        for (var i = 0; i < terms?.Count; i++)
        {
            if (terms[i].IsKnown && terms[i].Text == text)
            {
                return true;
            }
        }

        return false;
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

    private readonly record struct Term(ulong Hash, ulong[]? Synonyms, float Weight, bool IsAsking)
    {
        public float ShareIn(AnalyzedText text)
        {
            if (text.Contains(Hash))
            {
                return 1f;
            }

            foreach (var synonym in Synonyms ?? [])
            {
                if (text.Contains(synonym))
                {
                    return SynonymShare;
                }
            }

            return 0f;
        }
    }
}
