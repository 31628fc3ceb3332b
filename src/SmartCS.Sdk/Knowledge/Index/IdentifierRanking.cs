using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Puts the entries whose identifier a query holds whole before all others: a shopper who writes a SKU means that product,
/// whatever the words around it are about.
/// </summary>
internal static class IdentifierRanking
{
    // Shorter ones, such as a size, are also said in passing.
    private const int MinLength = 4;

    public static void Refine(IndexSnapshot snapshot, SearchScratch scratch)
    {
        var candidates = CollectionsMarshal.AsSpan(scratch.Candidates);
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(scratch.Terms))
        {
            if (term.Frequency > 0 && IsCode(term, scratch))
            {
                Mark(snapshot, scratch.Tokens.Term(term.Token), candidates);
            }
        }

        var best = 0f;
        foreach (ref readonly var candidate in candidates)
        {
            best = Math.Max(best, candidate.Score);
        }

        foreach (ref var candidate in candidates)
        {
            candidate.Score += candidate.IsNamed ? best : 0f;
        }
    }

    private static void Mark(IndexSnapshot snapshot, ReadOnlySpan<char> code, Span<Candidate> candidates)
    {
        foreach (ref var candidate in candidates)
        {
            var identifiers = snapshot.Segments[candidate.View].Segment.Documents[candidate.Document].Entry.Identifiers;
            for (var i = 0; i < identifiers.Count && !candidate.IsNamed; i++)
            {
                candidate.IsNamed = IsSame(identifiers[i], code);
            }
        }
    }

    /// <summary>A code or a number, also one with what was taken for a unit behind it; not a piece of a longer code.</summary>
    private static bool IsCode(in ScoredTerm term, SearchScratch scratch)
    {
        var text = scratch.Tokens.Term(term.Token);
        return text.Length >= MinLength && scratch.Tokens.Tokens[term.Token].Kind switch
        {
            TokenKind.Code or TokenKind.Number => text.ContainsAnyInRange('0', '9'),
            TokenKind.Part => !text.ContainsAnyExceptInRange('0', '9'),
            _ => false,
        };
    }

    private static bool IsSame(string identifier, ReadOnlySpan<char> code)
    {
        var at = 0;
        foreach (var written in identifier)
        {
            var c = CharacterFolding.Fold(written);
            if (!CharacterClass.IsLetter(c) && !CharacterClass.IsDigit(c) && !CharacterClass.IsIdeographic(c))
            {
                continue;
            }

            if (at >= code.Length || code[at++] != c)
            {
                return false;
            }
        }

        return at == code.Length;
    }
}
