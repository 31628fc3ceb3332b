using System.Globalization;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Words orders, their lines and articles for shoppers.</summary>
internal static class OrderWords
{
    private const int MaxNamed = 4;

    /// <summary>A line with what sets it apart: T-Shirt (blue, S).</summary>
    public static string Item(AfterSalesPhrases phrases, OrderLine line) => Item(phrases, line.Name, line.Options);

    /// <summary>An article with what sets it apart.</summary>
    public static string Item(AfterSalesPhrases phrases, string name, IReadOnlyDictionary<string, string> options) =>
        options.Count == 0 ? name : phrases.Say("line.options", ("name", name), ("options", Options(phrases, options)));

    /// <summary>What sets an article apart.</summary>
    public static string Options(AfterSalesPhrases phrases, IReadOnlyDictionary<string, string> options) =>
        string.Join(phrases.IsChinese ? "、" : ", ", options.Select(option => IsBare(option.Value) ? $"{option.Key}: {option.Value}" : option.Value));

    /// <summary>A line with a number of pieces, where there is more than one.</summary>
    public static string Pieces(AfterSalesPhrases phrases, OrderLine line, int quantity)
    {
        var item = Item(phrases, line);
        return quantity == 1 ? item : phrases.Say("line.quantity", ("item", item), ("quantity", quantity.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The lines of an order, the first few by name.</summary>
    public static string Lines(AfterSalesPhrases phrases, Order order)
    {
        var named = order.Lines.Take(MaxNamed).Select(line => Pieces(phrases, line, line.Quantity)).ToList();
        return order.Lines.Count <= MaxNamed
            ? phrases.List(named)
            : phrases.Say("order.more", ("lines", string.Join(phrases.IsChinese ? "、" : ", ", named)), ("count", (order.Lines.Count - MaxNamed).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>An order to be chosen among others.</summary>
    public static string Choice(AfterSalesPhrases phrases, Order order) => phrases.Say(
        "order.choice",
        ("order", order.Id.Value),
        ("lines", order.Lines.Count <= 2 ? phrases.List([.. order.Lines.Select(static line => line.Name)]) : phrases.Say("order.more", ("lines", order.Lines[0].Name), ("count", (order.Lines.Count - 1).ToString(CultureInfo.InvariantCulture)))),
        ("total", phrases.Money(order.Total)),
        ("status", phrases.Title("status", order.Status.Name)));

    /// <summary>What becomes of a line: only what changes of its options, and the price.</summary>
    public static string Change(AfterSalesPhrases phrases, OrderLine line, ProductVariant variant, int quantity)
    {
        if (line.Sku == variant.Sku)
        {
            return phrases.Say("sum.same_again", ("item", Pieces(phrases, line, quantity)));
        }

        var changed = variant.Options
            .Where(option => !line.Options.TryGetValue(option.Key, out var old) || old != option.Value)
            .Select(option => phrases.Say("option.change", ("option", option.Key), ("old", line.Options.GetValueOrDefault(option.Key) ?? "–"), ("new", option.Value)))
            .ToList();
        if (changed.Count == 0)
        {
            changed.Add($"{line.Sku.Value} → {variant.Sku.Value}");
        }

        if (line.Price != variant.Price)
        {
            changed.Add($"{phrases.Money(line.Price)} → {phrases.Money(variant.Price)}");
        }

        var name = phrases.Say("line.options", ("name", line.Name), ("options", string.Join(phrases.IsChinese ? "，" : ", ", changed)));
        return quantity == 1 ? name : phrases.Say("line.quantity", ("item", name), ("quantity", quantity.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>An article of a product among its others: only what differs between those, and the price.</summary>
    public static string Variant(AfterSalesPhrases phrases, ProductVariant variant, IReadOnlyCollection<ProductVariant> among)
    {
        var telling = variant.Options.Where(option => among.Any(other => other.Options.GetValueOrDefault(option.Key) != option.Value)).ToDictionary(static option => option.Key, static option => option.Value);
        var options = Options(phrases, telling.Count > 0 ? telling : variant.Options);
        var price = phrases.Money(variant.Price);
        return options.Length == 0 ? $"{variant.Sku.Value} ({price})" : phrases.IsChinese ? $"{options}（{price}）" : $"{options} ({price})";
    }

    /// <summary>An address on one line, as its country writes it.</summary>
    public static string Address(PostalAddress address)
    {
        var isChinese = address.District.Length > 0 || address.Line1.Any(static c => c is >= '\u4E00' and <= '\u9FFF');
        var place = isChinese
            ? string.Concat(address.State, address.State == address.City ? string.Empty : address.City, address.District, address.Line1, address.Line2)
            : string.Join(", ", new[] { address.Line1, address.Line2, address.City, $"{address.State} {address.PostalCode}".Trim(), address.Country }.Where(static part => part.Length > 0));
        var who = string.Join(' ', new[] { address.Recipient, address.Phone }.Where(static part => part.Length > 0));
        return who.Length == 0 ? place : isChinese ? $"{place}，{who}" : $"{who}, {place}";
    }

    // "yes", "none" and "3" say nothing without what they are of.
    private static bool IsBare(string value) => value.Length == 0 || value.All(static c => char.IsAsciiDigit(c)) || value is "yes" or "no" or "none" or "full" or "half" or "high" or "low" or "medium" or "有" or "无" or "是" or "否";
}
