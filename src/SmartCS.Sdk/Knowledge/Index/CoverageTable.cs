namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>How much of a query's weight a set of matched terms makes up. Remembers the last set, since equal ones come in runs.</summary>
internal ref struct CoverageTable
{
    private readonly ReadOnlySpan<ScoredTerm> _terms;
    private readonly float _total;
    private uint _lastMatched;
    private float _lastFactor;

    public CoverageTable(ReadOnlySpan<ScoredTerm> terms)
    {
        _terms = terms;
        foreach (ref readonly var term in terms)
        {
            _total += term.Weight;
        }
    }

    public readonly float Share(uint matched)
    {
        var sum = 0f;
        for (var i = 0; i < _terms.Length && i < 31; i++)
        {
            sum += (matched & (1u << i)) != 0 ? _terms[i].Weight : 0f;
        }

        // The terms that share the last bit count by half: one of them at least is there.
        for (var i = 31; i < _terms.Length && (matched & (1u << 31)) != 0; i++)
        {
            sum += _terms[i].Weight / 2;
        }

        return _total > 0 ? sum / _total : 0f;
    }

    public float Factor(uint matched)
    {
        if (matched != _lastMatched)
        {
            _lastMatched = matched;
            _lastFactor = MathF.Pow(Share(matched), Ranking.CoverageExponent);
        }

        return _lastFactor;
    }
}
