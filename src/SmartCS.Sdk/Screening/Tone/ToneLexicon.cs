namespace SmartCS.Sdk.Screening.Tone;

/// <summary>The phrases that tone is read from, all languages together. Immutable; made once, when first used.</summary>
internal sealed class ToneLexicon
{
    private readonly PhraseTrie _trie;
    private readonly ToneEntry[] _entries;

    private ToneLexicon(List<(string Phrase, ToneEntry Entry)> entries)
    {
        _trie = new PhraseTrie([.. entries.Select(entry => entry.Phrase)]);
        _entries = [.. entries.Select(entry => entry.Entry)];
    }

    public static ToneLexicon Instance { get; } = Of([ChinesePraise.Groups, ChineseBlame.Groups, ChineseParticles.Groups, EnglishPraise.Groups, EnglishBlame.Groups, EnglishParticles.Groups, ToneSigns.Groups, UrgencyWords.Groups]);

    /// <summary>Finds the longest phrase that begins at a place.</summary>
    /// <returns>How much of the text it takes; 0 where there is none.</returns>
    public int Find(ReadOnlySpan<char> text, int at, out ToneEntry entry)
    {
        var found = _trie.Find(text, at, skipsSigns: false, out var length);
        entry = found < 0 ? default : _entries[found];
        return length;
    }

    private static ToneLexicon Of(ReadOnlySpan<ToneGroup[]> lists)
    {
        var entries = new List<(string, ToneEntry)>();
        foreach (var groups in lists)
        {
            foreach (var group in groups)
            {
                foreach (var phrase in group.Phrases.Split('|', StringSplitOptions.TrimEntries))
                {
                    entries.Add((ToneText.Fold(phrase), new ToneEntry(group.Kind, group.Weight, group.Urgency)));
                }
            }
        }

        return new ToneLexicon(entries);
    }
}
