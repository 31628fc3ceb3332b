using System.Globalization;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Makes ids for proposed intents, of their telling words where those are in Latin letters.</summary>
internal static class ProposedIds
{
    private const int Longest = 64;
    private const int SuffixRoom = 4;

    /// <summary>Makes an id that is not taken, and takes it.</summary>
    public static string Make(IReadOnlyList<string> words, string utterance, HashSet<string> taken)
    {
        var id = string.Join('_', words.Where(static word => word.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))));
        id = id.Length > 0 && char.IsAsciiLetterLower(id[0]) && words.All(static word => char.IsAscii(word[0]))
            ? id[..Math.Min(id.Length, Longest - SuffixRoom)].TrimEnd('_')
            : string.Create(CultureInfo.InvariantCulture, $"proposed_{(uint)TermHash.Of(utterance):x8}");
        var unique = id;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}_{number}");
        }

        return unique;
    }
}
