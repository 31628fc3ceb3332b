using System.IO.Compression;
using System.Text.Json;
using SmartCS.Sdk.Benchmarks.Measuring;

namespace SmartCS.Sdk.Benchmarks.Vectors;

/// <summary>Real texts to embed: titles and stretches of descriptions of the electronics catalogue.</summary>
internal static class ElectronicsTexts
{
    private const int StretchLength = 80;

    /// <summary>Reads texts, titles first, in an order shuffled by a seed; null where the data is not there.</summary>
    public static string[]? Load(int count)
    {
        if (DataFolder.Find("products/electronics/products.jsonl.gz") is not { } path)
        {
            return null;
        }

        var titles = new List<string>();
        var stretches = new List<string>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var product = JsonDocument.Parse(line);
            titles.Add(product.RootElement.GetProperty("title").GetString()!);
            var attributes = product.RootElement.TryGetProperty("attributes", out var found) ? found.GetRawText().Replace('"', ' ') : string.Empty;
            var text = $"{(product.RootElement.TryGetProperty("description", out var description) ? description.GetString() : null)} {attributes}";
            for (var start = 0; start + StretchLength <= text.Length && start < 12 * StretchLength; start += StretchLength)
            {
                stretches.Add(text.Substring(start, StretchLength));
            }
        }

        var random = new Random(5);
        var chosen = titles.ToArray();
        var others = stretches.ToArray();
        random.Shuffle(chosen);
        random.Shuffle(others);
        chosen = [.. chosen, .. others];
        chosen = chosen[..Math.Min(count, chosen.Length)];
        random.Shuffle(chosen);
        return chosen;
    }

    /// <summary>Reads questions of another trade.</summary>
    public static string[] LoadOtherQueries(int count) =>
        DataFolder.Find("intents/clinc150/val.jsonl") is { } path
            ? File.ReadLines(path).Where((_, i) => i % 10 == 0).Take(count).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray()
            : [];
}
