namespace SmartCS.Sdk.Routing;

/// <summary>
/// The features of one utterance, as hashes in <see cref="FeatureBlock"/>s. Reads a bounded part of the text and allocates nothing once
/// made; not safe for concurrent use, so each thread has its own.
/// </summary>
internal sealed class UtteranceFeatures
{
    /// <summary>How many characters of an utterance count, after folding; the longest line of the public sets has 433.</summary>
    public const int MaxCharacters = 512;

    /// <summary>How many features a list holds at most.</summary>
    public const int MaxFeatures = 4 * MaxCharacters;

    private const int MaxSource = 4 * MaxCharacters;
    private const int MaxPaired = 40;
    private const ulong KindMark = 0xC2B2AE3D27D4EB4FUL;
    private const ulong NeighbourMark = 0x165667B19E3779F9UL;
    private const ulong StartMark = 0xD6E8FEB86659FD93UL;
    private const ulong EndMark = 0xA0761D6478BD642FUL;

    private readonly FeatureList[] _lists = [.. Enumerable.Range(0, 2 * FeatureBlock.Count).Select(static _ => new FeatureList(MaxFeatures))];
    private readonly TokenReader _reader = new();

    /// <summary>Whether the last utterance has a letter, digit or ideograph.</summary>
    public bool HasContent => _reader.HasContent;

    /// <summary>A hash of the words in their order: equal for utterances that differ in case, width, accents, spacing and punctuation only.</summary>
    public ulong Identity => _reader.Identity;

    /// <summary>The words of the last utterance.</summary>
    public ReadOnlySpan<UtteranceToken> Tokens => _reader.Tokens;

    /// <summary>The last utterance's features of a block, repeated ones included.</summary>
    public ReadOnlySpan<uint> Of(int block, bool ofFunctionWords) => List(block, ofFunctionWords).Features;

    public void Read(ReadOnlySpan<char> text)
    {
        foreach (var list in _lists)
        {
            list.Clear();
        }

        _reader.Read(text[..Math.Min(text.Length, MaxSource)], List(FeatureBlock.Characters, false), List(FeatureBlock.Characters, true), List(FeatureBlock.Kinds, false));
        if (_reader.HasContent)
        {
            AddWords(_reader.Tokens);
            AddEnds(_reader.Tokens);
            AddPairs(_reader.Tokens);
        }
    }

    private FeatureList List(int block, bool ofFunctionWords) => _lists[(2 * block) + (ofFunctionWords ? 1 : 0)];

    private void AddWords(ReadOnlySpan<UtteranceToken> tokens)
    {
        var neighbours = List(FeatureBlock.Neighbours, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            List(FeatureBlock.Words, tokens[i].IsFunction).Add(tokens[i].Stem);
            if (tokens[i].Canon != tokens[i].Stem)
            {
                List(FeatureBlock.Kinds, tokens[i].IsFunction).Add(FeatureHash.Mix(KindMark, tokens[i].Canon));
            }

            if (i > 0)
            {
                neighbours.Add(FeatureHash.Mix(FeatureHash.Mix(NeighbourMark, tokens[i - 1].Stem), tokens[i].Stem));
            }
        }
    }

    private void AddEnds(ReadOnlySpan<UtteranceToken> tokens)
    {
        var ends = List(FeatureBlock.Ends, false);
        ends.Add(FeatureHash.Mix(StartMark, tokens[0].Stem));
        ends.Add(FeatureHash.Mix(EndMark, tokens[^1].Stem));
        if (tokens.Length > 1)
        {
            ends.Add(FeatureHash.Mix(FeatureHash.Mix(StartMark, tokens[0].Stem), tokens[1].Stem));
            ends.Add(FeatureHash.Mix(FeatureHash.Mix(EndMark, tokens[^2].Stem), tokens[^1].Stem));
        }

        if (_reader.HasIdeographs)
        {
            ends.Add(FeatureHash.Mix(KindMark, _reader.Shape));
        }
    }

    // Words with spaces between them pair over the whole utterance; ideographs only nearby, for they are parts of words.
    private void AddPairs(ReadOnlySpan<UtteranceToken> tokens)
    {
        var plain = List(FeatureBlock.Pairs, false);
        var weak = List(FeatureBlock.Pairs, true);
        for (var i = 0; i < tokens.Length; i++)
        {
            var first = tokens[i];
            if (first.IsIdeograph)
            {
                for (var j = i + 2; j < Math.Min(i + 4, tokens.Length); j++)
                {
                    plain.Add(FeatureHash.Mix(FeatureHash.Mix(KindMark, first.Stem), tokens[j].Stem));
                }

                continue;
            }

            for (var j = i + 1; j < Math.Min(tokens.Length, i + MaxPaired); j++)
            {
                var second = tokens[j];
                if (!second.IsIdeograph && first.Canon != second.Canon)
                {
                    (first.IsFunction || second.IsFunction ? weak : plain).Add((first.Canon ^ KindMark) + (second.Canon ^ KindMark));
                }
            }
        }
    }
}
