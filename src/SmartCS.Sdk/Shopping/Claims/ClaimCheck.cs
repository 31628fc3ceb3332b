using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// Holds a text about products to what was read of them: every price, every article's number and every claim of stock must be of a product
/// read in the turn, of those that the sentence names where it names any. Sentences that say anything else are dropped. Thread-safe.
/// </summary>
/// <remarks>For texts of the guide and, offered to hosts, for what models write about products. Names and attribute values of the products are quoted as they stand and not checked themselves.</remarks>
public static partial class ClaimCheck
{
    // A name in a text stands for itself; nothing in it is a claim.
    private const char Masked = '\uE000';

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789., $¥￥€£元");

    private static readonly PhraseList SoldOut = PhraseList.Of("售罄", "缺货", "断货", "没货", "无货", "卖完", "out of stock", "sold out", "not in stock", "not available", "unavailable", "no longer available");

    private static readonly PhraseList InStock = PhraseList.Of("有货", "现货", "库存充足", "in stock", "available now", "is available", "are available");

    /// <summary>Takes out of a text the sentences that claim what was not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="evidence">What was read in the turn.</param>
    /// <param name="dropped">Takes what was dropped; null where nobody wants to know.</param>
    /// <returns>The text without them; empty where none is left.</returns>
    public static string Keep(string text, ClaimEvidence evidence, ICollection<string>? dropped = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evidence);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        var sentences = new List<TextRange>();
        SentenceSplitter.Split(text, sentences);
        foreach (var range in sentences)
        {
            var sentence = text.Substring(range.Start, range.Length);
            if (FindProblem(sentence, evidence) is null)
            {
                kept.Append(text, at, range.Start - at).Append(sentence);
            }
            else
            {
                dropped?.Add(sentence);
            }

            at = range.Start + range.Length;
        }

        return kept.Length == 0 ? string.Empty : kept.ToString().Trim('\n', ' ');
    }

    /// <summary>Says what a sentence claims that was not read: <c>price</c>, <c>article</c> or <c>stock</c>; null where it claims nothing else.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="evidence">What was read in the turn.</param>
    /// <returns>The kind of claim.</returns>
    public static string? FindProblem(string sentence, ClaimEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(evidence);
        var named = Named(sentence, evidence);
        var bare = Routing.RoutedText.Fold(Mask(sentence, evidence));
        return HasForeignPrice(bare, named, evidence) ? "price" : HasForeignArticle(bare, evidence) ? "article" : HasFalseStock(bare, named) ? "stock" : null;
    }

    private static IReadOnlyList<Product> Named(string sentence, ClaimEvidence evidence)
    {
        var named = new List<Product>();
        foreach (var product in evidence.Products)
        {
            if (sentence.Contains(ProductText.NameOf(product), StringComparison.Ordinal))
            {
                named.Add(product);
            }
        }

        return named.Count > 0 ? named : evidence.Products;
    }

    private static string Mask(string sentence, ClaimEvidence evidence)
    {
        var masked = sentence.ToCharArray();
        foreach (var quote in evidence.Quotes)
        {
            for (var at = sentence.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
            {
                // A value such as "19" must not hide part of "1999", nor "299 元" the price that it would be.
                if (IsEdge(sentence, at) && IsEdge(sentence, at + quote.Length) && !IsNumber(quote))
                {
                    Array.Fill(masked, Masked, at, quote.Length);
                }
            }
        }

        return new string(masked);
    }

    private static bool IsNumber(string quote) => quote.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0;

    private static bool IsEdge(string text, int at) =>
        at <= 0 || at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]));

    private static bool HasForeignPrice(string bare, IReadOnlyList<Product> named, ClaimEvidence evidence)
    {
        foreach (var match in Amount().EnumerateMatches(bare))
        {
            var written = bare.AsSpan(match.Index, match.Length);
            if (!TryRead(written, out var amount))
            {
                return true;
            }

            var currency = CurrencyOf(written);
            var isKnown = evidence.Has(amount, currency);
            for (var i = 0; i < named.Count && !isKnown; i++)
            {
                isKnown = named[i].Variants.Any(variant => Math.Round(variant.Price.Amount, 2, MidpointRounding.AwayFromZero) == amount && (currency is null || currency == variant.Price.Currency));
            }

            if (!isKnown)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> written, out decimal amount)
    {
        var start = written.IndexOfAnyInRange('0', '9');
        var end = written.LastIndexOfAnyInRange('0', '9') + 1;
        return decimal.TryParse(written[start..end], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    // A bare sign stands for several currencies; it is then the product's own that counts.
    private static string? CurrencyOf(ReadOnlySpan<char> written)
    {
        foreach (var code in (ReadOnlySpan<string>)["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD", "AUD", "CAD", "KRW", "INR"])
        {
            if (written.Contains(code, StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return written.Contains('€') ? "EUR" : written.Contains('£') ? "GBP" : written.Contains("美元", StringComparison.Ordinal) ? "USD" : null;
    }

    private static bool HasForeignArticle(string bare, ClaimEvidence evidence)
    {
        foreach (Match match in Article().Matches(bare))
        {
            var number = match.Groups["number"].Value;
            if (!evidence.Products.Any(product => product.Variants.Any(variant => variant.Sku.Value.Equals(number, StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFalseStock(string bare, IReadOnlyList<Product> named)
    {
        foreach (Match match in Count().Matches(bare))
        {
            if (!int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || !named.Any(product => product.Variants.Any(variant => variant.Stock == count) || product.Variants.Sum(static variant => (long?)variant.Stock) == count))
            {
                return true;
            }
        }

        var isSoldOut = SoldOut.IsIn(bare);
        if (isSoldOut && !named.Any(static product => product.Variants.Any(static variant => !CanBeBought(variant))))
        {
            return true;
        }

        return !isSoldOut && InStock.IsIn(bare) && !named.Any(static product => product.Variants.Any(CanBeBought));
    }

    private static bool CanBeBought(ProductVariant variant) => variant.IsAvailable && variant.Stock is not <= 0;

    [GeneratedRegex(@"(?:(?:US|HK|NT|JP|CA|S|A)?[$¥￥€£₩₹]\s?|\b(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|SGD|AUD|CAD|KRW|INR)\s?)\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:元|块钱|块|人民币|美元|欧元|英镑|日元|港元|港币|(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|SGD|AUD|CAD|KRW|INR|yuan|dollars?|euros?|pounds?|bucks)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:\bSKU|\barticle (?:no\.?|number)|\bitem (?:no\.?|number)|货号|商品编号|商品编码|款号)\s*[:：#]?\s*(?<number>[A-Za-z0-9][A-Za-z0-9._/-]{1,127}(?<![.]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:只剩|仅剩|还剩|剩余|库存(?:只有|还有|有|为|:|：)?)\s*(?<count>\d+)|\b(?:only|just)\s+(?<count>\d+)\s+(?:of\s+\S+\s+)?(?:left|in stock|are in stock|is in stock|remaining)|(?<![\w.-])(?<count>\d+)\s+(?:left|in stock|remaining)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
