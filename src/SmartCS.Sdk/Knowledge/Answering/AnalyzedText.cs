using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The set of terms of a text, with what each counts by its kind. Immutable.</summary>
internal sealed class AnalyzedText
{
    private readonly ulong[] _terms;
    private readonly float[] _weights;

    private AnalyzedText(ulong[] terms, float[] weights, bool hasNumber)
    {
        _terms = terms;
        _weights = weights;
        HasNumber = hasNumber;
    }

    /// <summary>Whether the text says a number.</summary>
    public bool HasNumber { get; }

    public int Count => _terms.Length;

    public static AnalyzedText Create(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        TextAnalyzer.Analyze(text, buffer);
        var weights = new SortedDictionary<ulong, float>();
        var hasNumber = false;
        for (var i = 0; i < buffer.Count; i++)
        {
            var token = buffer.Tokens[i];
            hasNumber |= token.Kind == TokenKind.Number;
            if (!token.IsStop)
            {
                weights[TermHash.Of(buffer.Term(i))] = Ranking.KindWeight(token.Kind);
            }
        }

        return new AnalyzedText([.. weights.Keys], [.. weights.Values], hasNumber);
    }

    public bool Contains(ulong term) => Array.BinarySearch(_terms, term) >= 0;

    /// <summary>The summed weight of the terms that a question does not have.</summary>
    public float WeightBeyond(Question question)
    {
        var weight = 0f;
        for (var i = 0; i < _terms.Length; i++)
        {
            weight += question.Contains(_terms[i]) ? 0f : _weights[i];
        }

        return weight;
    }
}
