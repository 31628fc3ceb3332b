using System.Globalization;
using System.Text;

namespace SmartCS.Sdk.Shopping;

/// <summary>Writes what a catalogue says so that it is nothing but text on one line: no markup, no control or direction characters, no line breaks, no great length.</summary>
internal static class ProductText
{
    /// <summary>The longest name that is said.</summary>
    public const int MaxName = 80;

    /// <summary>The longest title of a promotion that is said.</summary>
    public const int MaxTitle = 60;

    /// <summary>The longest value of an attribute that is said.</summary>
    public const int MaxValue = 60;

    /// <summary>The name of a product.</summary>
    public static string NameOf(Product product)
    {
        var name = Plain(product.Name, MaxName);
        return name.Length > 0 ? name : Plain(product.Id.Value, MaxName);
    }

    /// <summary>The name of an article: the product's, with what sets the article apart.</summary>
    public static string NameOf(Product product, ProductVariant variant, bool isChinese)
    {
        var options = product.Variants.Count > 1 ? OptionsOf(variant, isChinese) : string.Empty;
        return options.Length == 0 ? NameOf(product) : isChinese ? $"{NameOf(product)}（{options}）" : $"{NameOf(product)} ({options})";
    }

    /// <summary>What sets an article apart: <c>black, M</c>.</summary>
    public static string OptionsOf(ProductVariant variant, bool isChinese) =>
        string.Join(isChinese ? "、" : ", ", variant.Options.OrderBy(static option => option.Key, StringComparer.Ordinal).Select(static option => Plain(option.Value, MaxValue)).Where(static value => value.Length > 0));

    /// <summary>A text of the catalogue on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most that is kept of it.</param>
    public static string Plain(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var plain = new StringBuilder(Math.Min(text.Length, length));
        var isApart = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && EndOfTag(text, i) is var end and > 0)
            {
                i = end;
                isApart = true;
                continue;
            }

            // Line and paragraph separators as well as control characters part words; format characters turn or hide text.
            var category = char.GetUnicodeCategory(c);
            if (char.IsWhiteSpace(c) || category == UnicodeCategory.Control)
            {
                isApart = true;
                continue;
            }

            if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse || c is '`' or '*' or '[' or ']' or '<' or '>' or '{' or '}')
            {
                continue;
            }

            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            {
                continue;
            }

            if (plain.Length >= length - 1)
            {
                return plain.Append('…').ToString();
            }

            if (isApart && plain.Length > 0)
            {
                plain.Append(' ');
            }

            isApart = false;
            plain.Append(c);
            if (char.IsHighSurrogate(c))
            {
                plain.Append(text[++i]);
            }
        }

        return plain.ToString();
    }

    private static int EndOfTag(string text, int at)
    {
        const int Longest = 200;
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            return 0;
        }

        var end = text.AsSpan(at, Math.Min(Longest, text.Length - at)).IndexOf('>');
        return end > 0 ? at + end : 0;
    }
}
