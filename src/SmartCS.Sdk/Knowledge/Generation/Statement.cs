namespace SmartCS.Sdk.Knowledge;

/// <summary>What one sentence of the evidence says, ready to be compared. Immutable.</summary>
internal sealed class Statement
{
    private readonly ulong[] _terms;
    private readonly Occurrence[] _occurrences;
    private readonly byte[] _denials;

    private Statement(ulong[] terms, Occurrence[] occurrences, Fact[] facts, Strength strength, uint denying, uint conditions, float conditionWeight, byte[] denials)
    {
        _terms = terms;
        _occurrences = occurrences;
        Facts = facts;
        Strength = strength;
        DenyingClauses = denying;
        ConditionClauses = conditions;
        ConditionWeight = conditionWeight;
        _denials = denials;
    }

    public static Statement Empty { get; } = new([], [], [], Strength.None, 0, 0, 0, []);

    public Fact[] Facts { get; }

    public Strength Strength { get; }

    /// <summary>How often it says all, every or always.</summary>
    public int Alls { get; private init; }

    public uint DenyingClauses { get; }

    public uint ConditionClauses { get; }

    /// <summary>How much the conditions say.</summary>
    public float ConditionWeight { get; }

    public bool HasWords => _terms.Length > 0;

    /// <summary>What a reader has read.</summary>
    public static Statement Of(StatementReader reader)
    {
        var sorted = new SortedDictionary<ulong, Occurrence>();
        var conditionWeight = 0f;
        foreach (var word in reader.Words)
        {
            var known = sorted.GetValueOrDefault(word.Hash);
            var bit = 1u << word.Clause;
            var isDenied = (word.Marks & WordMarks.Denied) != 0;
            sorted[word.Hash] = new Occurrence(known.Clauses | bit, known.Denied | (isDenied ? bit : 0), known.Affirmed | (isDenied ? 0 : bit), known.Groups | (1u << word.Group));
            conditionWeight += (reader.ConditionClauses & bit) != 0 ? SentenceWeights.Of(word) : 0;
        }

        return new Statement([.. sorted.Keys], [.. sorted.Values], [.. reader.Facts], reader.Strength, reader.DenyingClauses, reader.ConditionClauses, conditionWeight, reader.Denials()) { Alls = reader.Alls };
    }

    /// <summary>How often a clause denies.</summary>
    public int DenialsOf(int clause) => clause < _denials.Length ? _denials[clause] : 0;

    /// <summary>Where a term occurs; false where it does not.</summary>
    public bool TryFind(ulong term, out Occurrence occurrence)
    {
        var index = Array.BinarySearch(_terms, term);
        occurrence = index < 0 ? default : _occurrences[index];
        return index >= 0;
    }

    /// <summary>Where a term or one that says the same occurs.</summary>
    public bool TryFindAlike(ulong term, out Occurrence occurrence)
    {
        if (TryFind(term, out occurrence))
        {
            return true;
        }

        foreach (var other in Paraphrases.Of(term))
        {
            if (TryFind(other, out occurrence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clauses that have a term, a bit each: all, those that deny it, and those that do not; then the groups.</summary>
    internal readonly record struct Occurrence(uint Clauses, uint Denied, uint Affirmed, uint Groups);
}

/// <summary>How much the words of a statement count.</summary>
internal static class SentenceWeights
{
    public const float Glue = 0.15f;

    public static float Of(Word word)
    {
        var weight = (word.Marks & WordMarks.Character) != 0 ? 0.5f : (word.Marks & (WordMarks.Pair | WordMarks.Part)) != 0 ? 0f : (word.Marks & WordMarks.Name) != 0 ? 1.5f : 1f;
        return (word.Marks & WordMarks.Glue) != 0 ? weight * Glue : weight;
    }
}
