using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The set of terms of a text, with what each counts by its kind. Immutable.</summary>
internal sealed class AnalyzedText
{
    private readonly ulong[] _terms;
    private readonly float[] _weights;

    private AnalyzedText(ulong[] terms, float[] weights, AnswerType asksFor)
    {
        _terms = terms;
        _weights = weights;
        AsksFor = asksFor;
    }

    /// <summary>What the text asks for, read as a question.</summary>
    public AnswerType AsksFor { get; }

    /// <summary>Whether the text says anything: a line of asterisks does not.</summary>
    public bool HasTerms => _terms.Length > 0;

    public static AnalyzedText Create(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        TextAnalyzer.Analyze(text, buffer);
        var weights = new SortedDictionary<ulong, float>();
        for (var i = 0; i < buffer.Count; i++)
        {
            var token = buffer.Tokens[i];
            if (!token.IsStop)
            {
                weights[TermHash.Of(buffer.Term(i))] = Ranking.KindWeight(token.Kind);
            }
        }

        return new AnalyzedText([.. weights.Keys], [.. weights.Values], AnswerTypes.AskedBy(text));
    }

    public bool Contains(ulong term) => Array.BinarySearch(_terms, term) >= 0;

    /// <summary>The summed weight of the terms that a question does not have, placeholders aside.</summary>
    public float WeightBeyond(Question question)
    {
        var weight = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            weight += question.Contains(_terms[i]) || Placeholders.Contains(_terms[i]) ? 0f : _weights[i];
        }

        return weight;
    }
}
