using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Reads the articles that are to be put into a cart from the arguments of a write, and writes them as they are pinned.</summary>
internal static class CartLineReader
{
    /// <summary>The most articles in one write.</summary>
    public const int MaxLines = 20;

    /// <summary>An article that was asked for.</summary>
    /// <param name="Sku">The article.</param>
    /// <param name="Quantity">How many; 0 where what was said is no quantity.</param>
    /// <param name="Shown">The price that the shopper was shown; null where none is known.</param>
    public readonly record struct Line(Sku Sku, int Quantity, Money? Shown);

    /// <summary>Reads them; empty where there is none, or one that is none.</summary>
    public static IReadOnlyList<Line> Read(DataValue items)
    {
        var lines = new List<Line>();
        foreach (var item in items.Items)
        {
            if (WrittenSku.Read(item["sku"].ToString()) is not { } sku || lines.Count == MaxLines)
            {
                return [];
            }

            // A quantity that is left out is one; a number written as text is one too, as models do.
            var quantity = item["quantity"] switch
            {
                { IsNone: true } => 1,
                { Number: { } number } => number,
                { Text: { } digits } when int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed) => parsed,
                _ => 0,
            };
            var shown = item["price"].Number is { } price && Money.IsCurrency(item["currency"].Text) ? new Money(price, item["currency"].Text!) : (Money?)null;
            var line = new Line(sku, quantity is >= 1 and <= ShopChecks.MostPieces && decimal.IsInteger(quantity) ? (int)quantity : 0, shown);
            var same = lines.FindIndex(known => known.Sku == line.Sku);
            if (same < 0)
            {
                lines.Add(line);
            }
            else
            {
                // The same article twice is one line, so that it is checked against stock as a whole.
                var both = (long)lines[same].Quantity + line.Quantity;
                lines[same] = lines[same] with { Quantity = lines[same].Quantity == 0 || line.Quantity == 0 || both > ShopChecks.MostPieces ? 0 : (int)both };
            }
        }

        return lines;
    }

    /// <summary>An article as the shopper's yes is bound to it.</summary>
    public static DataValue Write(Sku sku, int quantity, Money price) => DataValue.MapOf(("sku", sku.Value), ("quantity", quantity), ("price", price.Amount), ("currency", price.Currency));
}
