using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing.Slots.Text;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads several swaps of one message: "the keyboard to one with clicky switches and the lamp to a brighter one".</summary>
internal static class ChangeReader
{
    private static readonly string[] Becomes = [" to ", " for ", " into ", " with ", "换成", "改成", "换为", "改为"];

    /// <summary>Reads them.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="products">The products of its lines, as they are sold now.</param>
    /// <param name="text">The message.</param>
    /// <param name="locale">The shopper's language.</param>
    public static ChangeReading Read(MerchantProfile profile, Order order, IReadOnlyDictionary<ProductId, Product> products, string text, Locale locale)
    {
        var words = ShopText.Of(text);
        var mentions = LineMentions.Find(words, order);

        // What follows the name of a line up to the next line's is said of it; the same line named again is still it.
        var parts = new List<(IReadOnlyList<OrderLine> Lines, int Start, int End)>();
        foreach (var mention in mentions)
        {
            if (parts.Count > 0 && (IsTarget(words, mention.Start) || (parts[^1].Lines.SequenceEqual(mention.Lines) && !HasOther(words, parts[^1].Start, mention.Start))))
            {
                continue;
            }

            if (parts.Count > 0)
            {
                parts[^1] = parts[^1] with { End = words.Tokens[mention.Start].Start };
            }

            parts.Add((mention.Lines, words.Tokens[mention.Start].Start, text.Length));
        }

        var changes = new List<(OrderLine Line, ProductVariant Variant, int Quantity)>();
        foreach (var (named, start, end) in parts)
        {
            var part = text[start..end];
            var lines = named.Count == 1 ? named : Told(profile, order, named, text[Beginning(words, start)..end], locale);
            if (lines.Count == 0)
            {
                return new ChangeReading([], null, null);
            }

            foreach (var line in lines)
            {
                if (!products.TryGetValue(line.Product, out var product))
                {
                    return new ChangeReading([], line, new VariantReading("unavailable", null, []));
                }

                var reading = VariantReader.Read(profile, product, line, part, locale);
                if (reading.Variant is null)
                {
                    return new ChangeReading([], line, reading);
                }

                if (!changes.Exists(change => change.Line.Id == line.Id))
                {
                    changes.Add((line, reading.Variant, line.Quantity));
                }
            }
        }

        return new ChangeReading(changes, null, null);
    }

    // Of several lines that the name fits, the one whose own options are named before what it becomes.
    private static IReadOnlyList<OrderLine> Told(MerchantProfile profile, Order order, IReadOnlyList<OrderLine> named, string part, Locale locale)
    {
        var until = Becomes.Select(word => part.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(static at => at > 0).DefaultIfEmpty(part.Length).Min();
        var reading = LineReader.Read(profile, order with { Lines = named }, part[..until], locale);
        return reading.IsClear ? [.. reading.Pieces.Select(static piece => piece.Line)] : named.All(line => line.Sku == named[0].Sku) ? [named[0]] : [];
    }

    // What is said of a line may stand before its name: "the blue T-shirt".
    private static int Beginning(ShopText words, int start)
    {
        var i = Enumerable.Range(0, words.Tokens.Count).First(i => words.Tokens[i].Start >= start);
        while (i > 0 && !LineMentions.IsParted(words, i))
        {
            i--;
        }

        return words.Tokens[i].Start;
    }

    // Whether a number is what something becomes, though the order has that article too: "1151293680 for 7706410293".
    private static bool IsTarget(ShopText words, int mention) =>
        words.Tokens[mention].Kind == SlotCharacter.Digit && Becomes.Any(word => words.Folded.AsSpan(0, words.Tokens[mention].Start).EndsWith(word.TrimStart(), StringComparison.Ordinal));

    // Whether what parts two wishes stands between two names of the same line.
    private static bool HasOther(ShopText words, int start, int mention) =>
        Enumerable.Range(0, mention).Any(i => words.Tokens[i].Start > start && LineMentions.IsParted(words, i));
}
