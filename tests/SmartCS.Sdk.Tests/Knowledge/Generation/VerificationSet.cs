using System.Text.Json;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>
/// Entries with sentences that they support, written by hand, and what becomes of those sentences when one thing in them is changed.
/// Entries with an odd place are those that the verification was tuned on; those with an even one were held out.
/// </summary>
internal static class VerificationSet
{
    /// <summary>A sentence with the entry that it is verified against.</summary>
    /// <param name="Kind">How it came about: <c>paraphrase</c>, <c>extract</c>, <c>merge</c>, or what was changed.</param>
    public sealed record Item(KnowledgeEntry Entry, string Sentence, string Kind, bool IsSupported, bool IsHeldOut)
    {
        public bool IsChinese => Sentence.Any(c => c is >= '\u4E00' and <= '\u9FFF');
    }

    /// <summary>Everything, read from the repository.</summary>
    /// <param name="root">The repository's folder.</param>
    public static List<Item> Load(string root)
    {
        var sources = Read(root);
        var items = new List<Item>();
        for (var i = 0; i < sources.Count; i++)
        {
            var (entry, supported) = sources[i];
            var isHeldOut = i % 2 == 1;
            items.AddRange(supported.Select(sentence => new Item(entry, sentence, "paraphrase", true, isHeldOut)));
            items.AddRange(Sentences(entry).Select(sentence => new Item(entry, sentence, "extract", true, isHeldOut)));
            items.AddRange(Merges(supported).Select(sentence => new Item(entry, sentence, "merge", true, isHeldOut)));
            foreach (var sentence in supported.Concat(Sentences(entry)))
            {
                items.AddRange(Mutations.Of(sentence, entry).Select(mutation => new Item(entry, mutation.Sentence, mutation.Kind, false, isHeldOut)));
            }

            // What the other entries of the same language say is not what this one says.
            var others = sources.Where((other, j) => j % 2 == i % 2 && other.Entry.Id != entry.Id && IsChinese(other.Entry) == IsChinese(entry) && !Mutations.AreAlike(other.Entry, entry)).ToList();
            for (var k = 0; k < 6; k++)
            {
                var (other, sentences) = others[((i * 7) + (k * 5)) % others.Count];
                _ = other;
                items.Add(new Item(entry, sentences[k % sentences.Count], "another entry's", false, isHeldOut));
            }
        }

        return items;
    }

    private static bool IsChinese(KnowledgeEntry entry) => entry.Title.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static IEnumerable<string> Sentences(KnowledgeEntry entry)
    {
        var ranges = new List<TextRange>();
        SmartCS.Sdk.Knowledge.Analysis.SentenceSplitter.Split(entry.Body, ranges);
        return ranges.Select(range => entry.Body.Substring(range.Start, range.Length));
    }

    private static IEnumerable<string> Merges(IReadOnlyList<string> sentences)
    {
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            var (first, second) = (sentences[i], sentences[i + 1]);
            if (first[^1] == '。' && second[^1] == '。')
            {
                yield return first[..^1] + "，" + second;
            }
            else if (first[^1] == '.' && second.Length > 2 && !first.Contains(" and ", StringComparison.Ordinal))
            {
                yield return first[..^1] + ", and " + (second.StartsWith("The ", StringComparison.Ordinal) || second.StartsWith("You ", StringComparison.Ordinal) ? char.ToLowerInvariant(second[0]) + second[1..] : second);
            }
        }
    }

    private static List<(KnowledgeEntry Entry, List<string> Supported)> Read(string root)
    {
        var samples = new Dictionary<string, JsonElement>();
        foreach (var file in Directory.GetFiles(Path.Combine(root, "samples", "Quickstart", "knowledge"), "*.jsonl").Order())
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                var sample = JsonDocument.Parse(line).RootElement;
                samples[sample.GetProperty("id").GetString()!] = sample;
            }
        }

        var sources = new List<(KnowledgeEntry, List<string>)>();
        foreach (var line in File.ReadLines(Path.Combine(root, "tests", "SmartCS.Sdk.Tests", "Knowledge", "Generation", "paraphrases.jsonl")).Where(line => line.Length > 0))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var source = row.TryGetProperty("entry", out var id) ? samples[id.GetString()!] : row;
            sources.Add((Entry(source), [.. row.GetProperty("supported").EnumerateArray().Select(item => item.GetString()!)]));
        }

        return sources;
    }

    private static KnowledgeEntry Entry(JsonElement source) => new()
    {
        Id = source.GetProperty("id").GetString()!,
        Kind = Enum.Parse<KnowledgeKind>(source.GetProperty("kind").GetString()!),
        Title = source.GetProperty("title").GetString()!,
        Body = source.GetProperty("body").GetString()!,
        Identifiers = source.TryGetProperty("identifiers", out var identifiers) ? [.. identifiers.EnumerateArray().Select(item => item.GetString()!)] : [],
        Source = source.TryGetProperty("source", out var address) ? address.GetString() : null,
    };
}
