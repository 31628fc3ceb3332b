namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds which pieces of an order are meant by lines or articles and quantities, so that no piece is taken twice.</summary>
internal sealed class LinePieces(Order order)
{
    private readonly Dictionary<OrderLineId, int> _taken = [];

    /// <summary>Takes pieces of a line, or of the lines with an article; null, with a short name, where there are none or not so many.</summary>
    public IReadOnlyList<(OrderLine Line, int Quantity)>? Take(string key, decimal quantity, out string refusal)
    {
        var lines = order.Lines.Where(line => line.Id.Value == key).ToList();
        if (lines.Count == 0)
        {
            lines = [.. order.Lines.Where(line => line.Sku.Value == key)];
        }

        refusal = lines.Count == 0 ? "line_not_found" : "invalid_quantity";
        if (lines.Count == 0 || quantity < 1 || quantity > Shopping.ShopChecks.MostPieces || !decimal.IsInteger(quantity))
        {
            return null;
        }

        var taken = new List<(OrderLine, int)>();
        var left = (int)quantity;
        foreach (var line in lines)
        {
            var pieces = Math.Min(left, line.Quantity - _taken.GetValueOrDefault(line.Id));
            if (pieces > 0)
            {
                _taken[line.Id] = _taken.GetValueOrDefault(line.Id) + pieces;
                taken.Add((line, pieces));
                left -= pieces;
            }
        }

        return left == 0 ? taken : null;
    }
}
