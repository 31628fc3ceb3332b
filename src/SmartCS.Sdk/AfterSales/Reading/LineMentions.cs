using System.Buffers;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds the words of a text that name lines of an order: numbers of articles, names, parts of names, with typing errors.</summary>
internal static class LineMentions
{
    private const int LeastCode = 3;

    private static readonly SearchValues<char> Partings = SearchValues.Create(",，、;；&+.。\n");

    /// <summary>The mentions, in the order in which they stand, without overlaps.</summary>
    public static IReadOnlyList<LineMention> Find(ShopText text, Order order)
    {
        var mentions = ByNumber(text, order);
        var hits = Hits(text, order, mentions);
        for (var i = 0; i < hits.Length;)
        {
            if (hits[i].Count == 0)
            {
                i++;
                continue;
            }

            // One name goes on as long as some line has all of its words.
            var lines = new HashSet<OrderLine>(hits[i].Keys);
            var score = new Dictionary<OrderLine, int>(hits[i]);
            var end = i + 1;
            for (var next = end; next < hits.Length && next <= end + 1; next++)
            {
                if (IsParted(text, next) || (hits[next].Count == 0 && !NameNoise.Contains(text.Tokens[next].Text)))
                {
                    break;
                }

                if (hits[next].Count == 0)
                {
                    continue;
                }

                if (!lines.Overlaps(hits[next].Keys))
                {
                    break;
                }

                lines.IntersectWith(hits[next].Keys);
                foreach (var (line, weight) in hits[next])
                {
                    score[line] = score.GetValueOrDefault(line) + weight;
                }

                end = next + 1;
            }

            mentions.Add(new LineMention(i, end, Best(text, i, end, lines, score), IsPlural(text, end - 1, lines)));
            i = end;
        }

        mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    /// <summary>Whether something stands between a word and the one before that parts what is counted up.</summary>
    public static bool IsParted(ShopText text, int at)
    {
        if (at <= 0 || at >= text.Tokens.Count)
        {
            return true;
        }

        var between = text.Folded.AsSpan(text.Tokens[at - 1].End, text.Tokens[at].Start - text.Tokens[at - 1].End);
        return between.ContainsAny(Partings) || text.Tokens[at].Text is "and" or "or" or "plu" or "plus" or "also" or "和" or "跟" or "与" or "及" or "还" || text.Tokens[at - 1].Text is "and" or "or" or "plu" or "plus" or "also" or "和" or "跟" or "与" or "及";
    }

    private static List<LineMention> ByNumber(ShopText text, Order order)
    {
        var mentions = new List<LineMention>();
        foreach (var number in order.Lines.SelectMany(static line => new[] { line.Sku.Value, line.Id.Value, line.Product.Value }).Distinct().Where(static number => number.Length >= LeastCode))
        {
            for (var at = text.IndexOfCode(number, 0); at >= 0; at = text.IndexOfCode(number, at + 1))
            {
                var start = FirstToken(text, at);
                var end = FirstToken(text, at + ShopText.Of(number).Folded.Length);
                var lines = order.Lines.Where(line => line.Sku.Value == number || line.Id.Value == number || line.Product.Value == number).ToList();
                if (end > start && !mentions.Exists(mention => mention.Start < end && mention.End > start))
                {
                    mentions.Add(new LineMention(start, end, lines, IsPlural: false));
                }
            }
        }

        return mentions;
    }

    private static int FirstToken(ShopText text, int at)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Start >= at)
            {
                return i;
            }
        }

        return text.Tokens.Count;
    }

    // Which lines' names have the word at each place.
    private static Dictionary<OrderLine, int>[] Hits(ShopText text, Order order, List<LineMention> taken)
    {
        var hits = Enumerable.Range(0, text.Tokens.Count).Select(static _ => new Dictionary<OrderLine, int>()).ToArray();
        foreach (var line in order.Lines)
        {
            var name = ShopText.Of(line.Name);
            var words = name.Tokens.Where(static token => token.Kind != SlotCharacter.Han && !NameNoise.Contains(token.Text)).Select(static token => token.Text).ToHashSet(StringComparer.Ordinal);
            var pairs = name.Tokens.Zip(name.Tokens.Skip(1)).Where(static pair => pair.First.Kind == SlotCharacter.Letter && pair.Second.Kind == SlotCharacter.Letter).Select(static pair => pair.First.Text + pair.Second.Text).ToList();
            for (var i = 0; i < text.Tokens.Count; i++)
            {
                if (taken.Exists(mention => i >= mention.Start && i < mention.End))
                {
                    continue;
                }

                var token = text.Tokens[i];
                if (token.Kind == SlotCharacter.Han)
                {
                    MarkHan(text, name, line, i, hits);
                }
                else if (words.Any(word => token.Kind == SlotCharacter.Digit ? word == token.Text : ShopText.IsSame(token.Text, word)) && !NameNoise.Contains(token.Text) && (token.Text.Length > 1 || BesideName(text, i, name)))
                {
                    hits[i][line] = 2;
                }
                else if (pairs.Exists(pair => ShopText.IsSame(token.Text, pair)))
                {
                    hits[i][line] = 4;
                }
                else if (i + 1 < text.Tokens.Count && words.Contains(token.Text + text.Tokens[i + 1].Text) && token.Kind == SlotCharacter.Letter)
                {
                    hits[i][line] = 1;
                    hits[i + 1][line] = 1;
                }
            }
        }

        return hits;
    }

    // Two characters in a row tell a Chinese name; one only behind letters, as in T恤.
    private static void MarkHan(ShopText text, ShopText name, OrderLine line, int at, Dictionary<OrderLine, int>[] hits)
    {
        var next = at + 1;
        if (next < text.Tokens.Count && text.Tokens[next].Kind == SlotCharacter.Han && text.Tokens[next].Start == text.Tokens[at].End && name.Folded.Contains(text.Tokens[at].Text + text.Tokens[next].Text, StringComparison.Ordinal))
        {
            hits[at][line] = 2;
            hits[next][line] = 2;
        }

        if (at > 0 && text.Tokens[at - 1].Kind == SlotCharacter.Letter && text.Tokens[at - 1].End == text.Tokens[at].Start
            && name.Folded.Contains(text.Folded[text.Tokens[at - 1].Start..text.Tokens[at].End], StringComparison.Ordinal))
        {
            hits[at - 1][line] = 2;
            hits[at][line] = 2;
        }
    }

    // The T of T-Shirt counts beside the shirt only.
    private static bool BesideName(ShopText text, int at, ShopText name) =>
        at + 1 < text.Tokens.Count && name.Tokens.Zip(name.Tokens.Skip(1)).Any(pair => pair.First.Text == text.Tokens[at].Text && ShopText.IsSame(pair.Second.Text, text.Tokens[at + 1].Text));

    private static List<OrderLine> Best(ShopText text, int start, int end, HashSet<OrderLine> lines, Dictionary<OrderLine, int> score)
    {
        var most = lines.Max(line => score[line]);
        var best = lines.Where(line => score[line] == most).ToList();

        // "Watch" is the watch rather than the smart watch.
        var whole = best.Where(line => IsWhole(text, start, end, line)).ToList();
        return whole.Count > 0 ? whole : best;
    }

    private static bool IsWhole(ShopText text, int start, int end, OrderLine line)
    {
        var words = ShopText.Of(line.Name).Tokens.Where(static token => !NameNoise.Contains(token.Text)).ToList();
        return words.TrueForAll(word => Enumerable.Range(start, end - start).Any(i => text.Tokens[i].Text == word.Text));
    }

    private static bool IsPlural(ShopText text, int last, HashSet<OrderLine> lines)
    {
        var token = text.Tokens[last];
        return token.Kind == SlotCharacter.Letter && text.Folded[token.End - 1] == 's' && !lines.Any(line => ShopText.Of(line.Name).Folded.Contains(text.Folded[token.Start..token.End], StringComparison.Ordinal));
    }
}
