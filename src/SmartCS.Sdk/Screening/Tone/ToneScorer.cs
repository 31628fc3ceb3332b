namespace SmartCS.Sdk.Screening.Tone;

/// <summary>Adds up what the phrases of one message say, clause by clause.</summary>
internal struct ToneScorer
{
    // How far, in Chinese characters or English words, "not" and "very" reach.
    private const int Reach = 4;

    // However many things are broken, saying so is no outburst.
    private const double MostFault = 2.5;

    // What is at least this bad is blame even in a question: "is this a joke?" asks nothing.
    private const double Outburst = -2.5;

    // Who insults is angry, whatever else is said.
    private const double Insult = 3.5;

    private double _total;
    private double _faults;
    private double _sentence;
    private double _clause;
    private double _clauseOutburst;
    private double _clauseFault;
    private double _clauseHazard;
    private double _sentenceFault;
    private double _sentenceHazard;
    private double _calm;
    private double _weight;
    private double _clauseWeight;
    private double _degree;
    private double _negation;
    private int _degreeLeft;
    private int _negationLeft;
    private bool _isQuestion;
    private bool _opensQuestion;
    private bool _hasWords;
    private bool _hasOccasion;
    private bool _hasNearTime;

    public ToneScorer()
    {
        _calm = 1;
        _weight = 1;
        _clauseWeight = 1;
        _degree = 1;
    }

    public void Add(ToneEntry entry)
    {
        switch (entry.Kind)
        {
            case ToneKind.Feeling or ToneKind.Fault or ToneKind.Hazard:
                AddWeight(entry);
                break;
            case ToneKind.Degree:
                _degree *= entry.Weight;
                _degreeLeft = Reach;
                break;
            case ToneKind.Negation:
                _negation = _negationLeft > 0 ? 0 : entry.Weight;
                _negationLeft = _negation > 0 ? Reach + 1 : 0;
                break;
            case ToneKind.Contrast:
                EndClause();
                _total = (_total + _sentence) * 0.6;
                _faults = (_faults + _sentenceFault) * 0.6;
                (_sentence, _sentenceFault) = (0, 0);
                _weight = 1.3;
                break;
            case ToneKind.Concession:
                _clauseWeight = 0.5;
                break;
            case ToneKind.Summary:
                _weight = 1.5;
                break;
            case ToneKind.Question:
                _isQuestion = true;
                break;
            case ToneKind.QuestionOpener:
                _opensQuestion |= !_hasWords;
                break;
            case ToneKind.Occasion:
                _hasOccasion = true;
                break;
            case ToneKind.NearTime:
                _hasNearTime = true;
                break;
        }

        if (entry.Kind is not ToneKind.Degree and not ToneKind.Negation)
        {
            PassOver();
        }

        _hasWords = true;
    }

    /// <summary>A word was read that says nothing.</summary>
    public void PassOver()
    {
        _hasWords = true;
        if (--_negationLeft <= 0)
        {
            _negationLeft = 0;
        }

        if (--_degreeLeft <= 0)
        {
            (_degree, _degreeLeft) = (1, 0);
        }
    }

    /// <summary>A sign or blank was read that ends a clause or sentence.</summary>
    public void Break(char sign, bool isBlank)
    {
        if (isBlank)
        {
            return;
        }

        EndClause();
        if (sign is '.' or '!' or '?' or '。' or '…' or '\n' or ';')
        {
            EndSentence(sign == '?');
        }
    }

    public readonly double Sentiment(in ToneText text, bool isAbusive)
    {
        var total = _total + Math.Max(_faults, -MostFault);
        total *= 1 + (0.08 * Math.Min(text.Exclamations, 4));
        total -= text.QuestionRun >= 2 ? 0.5 : 0;
        total -= isAbusive ? Insult : 0;
        if (text.IsShouted)
        {
            total = (total * 1.2) - (total <= 0 ? 1 : 0);
        }

        return Math.Clamp(total / Math.Sqrt((total * total) + 15), -1, 1);
    }

    public readonly double Urgency(in ToneText text)
    {
        var calm = _calm;
        calm *= _hasOccasion && _hasNearTime ? 0.5 : 1;
        calm *= text.QuestionRun >= 3 ? 0.85 : 1;
        calm *= 1 - (calm < 1 ? 0.08 * Math.Min(text.Exclamations, 3) : 0);
        return Math.Clamp(1 - calm, 0, 1);
    }

    private void AddWeight(ToneEntry entry)
    {
        var isNegated = _negationLeft > 0;
        if (entry.Urgency > 0 && !isNegated)
        {
            if (entry.Kind == ToneKind.Hazard)
            {
                _clauseHazard = Math.Max(_clauseHazard, entry.Urgency);
            }
            else
            {
                _calm *= 1 - entry.Urgency;
            }
        }

        double weight = entry.Weight;
        if (weight == 0)
        {
            return;
        }

        weight *= _degree;
        if (isNegated)
        {
            weight = weight > 0 ? -0.85 * _negation * weight : -0.4 * weight;
        }

        if (entry.Kind != ToneKind.Feeling && weight < 0)
        {
            _clauseFault += weight;
        }
        else if (entry.Weight <= Outburst)
        {
            _clauseOutburst += weight;
        }
        else
        {
            _clause += weight;
        }

        (_degree, _degreeLeft, _negationLeft) = (1, 0, 0);
    }

    private void EndClause()
    {
        // Whether it is good is asked of what one does not have yet: neither praise nor blame.
        var asked = _isQuestion ? 0.25 : 1;
        _sentence += _weight * _clauseWeight * ((_clause * asked) + _clauseOutburst);
        _sentenceFault += _weight * _clauseWeight * _clauseFault * asked;
        _sentenceHazard = Math.Max(_sentenceHazard, _clauseHazard * asked);
        (_clause, _clauseOutburst, _clauseFault, _clauseHazard) = (0, 0, 0, 0);
        (_clauseWeight, _degree, _degreeLeft, _negationLeft, _isQuestion) = (1, 1, 0, 0, false);
    }

    private void EndSentence(bool isQuestion)
    {
        var asked = isQuestion && _opensQuestion ? 0.3 : 1;
        if (isQuestion && _sentence > 0)
        {
            asked = 0.3;
        }

        _total += _sentence * (_sentence < Outburst ? 1 : asked);
        _faults += _sentenceFault * asked;
        _calm *= 1 - (_sentenceHazard * asked);
        (_sentence, _sentenceFault, _sentenceHazard) = (0, 0, 0);
        (_weight, _opensQuestion, _hasWords) = (1, false, false);
    }
}
