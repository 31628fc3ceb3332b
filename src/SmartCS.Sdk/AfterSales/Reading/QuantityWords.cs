using System.Globalization;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds how many pieces are meant beside the words that name them.</summary>
internal static class QuantityWords
{
    private const int Reach = 5;

    private static readonly string[] Between = ["of", "the", "my", "those", "these", "pair", "item", "unit", "x", "piec", "them", "box", "bottl", "件", "个", "双", "条", "只", "台", "套", "盒", "瓶", "本", "把", "张", "支", "块", "副", "部", "包", "袋", "的", "那", "这", "us"];

    /// <summary>How many; null where nothing is said, below 1 where what is said is impossible.</summary>
    public static decimal? Beside(ShopText text, int start, int end, int from, int until, IReadOnlyList<OptionMention> options)
    {
        for (var i = start - 1; i >= Math.Max(from, start - Reach); i--)
        {
            if (NumberAt(text, i, options) is { } number)
            {
                return number;
            }

            if (!Between.Contains(text.Tokens[i].Text) && !options.Any(option => i >= option.Start && i < option.End))
            {
                break;
            }
        }

        // T恤两件, T-shirt x 2
        for (var i = end; i < Math.Min(until, end + 2); i++)
        {
            if (NumberAt(text, i, options) is { } number && (text.Tokens[i].Kind != SlotCharacter.Digit || i > end || (i + 1 < text.Tokens.Count && Between.Contains(text.Tokens[i + 1].Text))))
            {
                return number;
            }

            if (text.Tokens[i].Text is not ("x" or "of"))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The one number of a text that is nothing else; null where there is none or several.</summary>
    public static decimal? Only(ShopText text, IReadOnlyList<OptionMention> options)
    {
        var numbers = Enumerable.Range(0, text.Tokens.Count).Select(i => NumberAt(text, i, options)).OfType<decimal>().ToList();
        return numbers is [var number] ? number : null;
    }

    private static decimal? NumberAt(ShopText text, int at, IReadOnlyList<OptionMention> options)
    {
        var token = text.Tokens[at];
        if (options.Any(option => at >= option.Start && at < option.End) || (at > 0 && text.Tokens[at - 1].Text == "第"))
        {
            return null;
        }

        // "No one", "one" as a pronoun: only a number before what it counts.
        if (token.Kind != SlotCharacter.Digit)
        {
            return token.Text == "coupl" ? 2 : OrdinalWords.Number(token.Text) is { } word && !(token.Text == "one" && (at == 0 || text.Tokens[at - 1].Text is "the" or "blue" or "that" or "thi")) ? word : null;
        }

        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        return token.Start > 0 && text.Folded[token.Start - 1] == '-' && (token.Start == 1 || text.Folded[token.Start - 2] is ' ' or '(' or '，' or ',') ? -number : number;
    }
}
