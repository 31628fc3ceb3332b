using System.Globalization;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads which pieces of an order are meant.</summary>
internal sealed class ReadLinesAction(ShopRecords records) : ShopAction(records)
{
    private const int LeastDigits = 6;

    public override string Name => "order.read_lines";

    public override IReadOnlyList<string> Parameters => ["order", "text"];

    public override IReadOnlyList<string> Outcomes => [Unclear, NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : null;

    /// <summary>A piece as a value.</summary>
    public static DataValue ValueOf(OrderLine line, int quantity, AfterSalesPhrases phrases) =>
        DataValue.MapOf(("line", line.Id.Value), ("quantity", quantity), ("title", OrderWords.Pieces(phrases, line, quantity)), ("product", line.Product.Value), ("sku", line.Sku.Value));

    /// <summary>What is asked where it is not clear which pieces are meant.</summary>
    public static FlowActionResult Ask(LineReading reading, Order order, AfterSalesPhrases phrases)
    {
        if (reading.HowMany is { } line)
        {
            var count = order.Lines.Where(other => other.Sku == line.Sku).Sum(static other => other.Quantity).ToString(CultureInfo.InvariantCulture);
            return FlowActionResult.Of(Unclear, reading.IsImpossible
                ? phrases.Say("read.lines.too_many", ("item", line.Name), ("count", count))
                : phrases.Say("read.lines.how_many", ("item", line.Name), ("count", count), ("example", phrases.Say("read.lines.example", ("item", line.Name)))));
        }

        var offered = reading.Unclear.Count > 0 ? reading.Unclear : order.Lines;
        return new FlowActionResult
        {
            Outcome = Unclear,
            Text = phrases.Say("read.lines.which", ("choices", string.Join(phrases.IsChinese ? "；" : "; ", offered.Select(one => OrderWords.Pieces(phrases, one, one.Quantity))))),
            Choices = [.. offered.Select(one => new FlowChoice(one.Id.Value, OrderWords.Item(phrases, one)))],
        };
    }

    // "The watch of order 280002": the order's own number is no quantity.
    private static string WithoutNumber(string text, string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        text = text.Replace(number, " ", StringComparison.OrdinalIgnoreCase).Replace(number.TrimStart('#'), " ", StringComparison.OrdinalIgnoreCase);
        return digits.Length < LeastDigits ? text : text.Replace(digits, " ", StringComparison.Ordinal);
    }

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        var reading = Text(context, "text") is { } text ? LineReader.Read(context.Profile, order, WithoutNumber(text, order.Id.Value), context.Locale) : new LineReading();
        return reading.IsClear
            ? FlowActionResult.Found(DataValue.ListOf(reading.Pieces.Select(piece => ValueOf(piece.Line, piece.Quantity, phrases))))
            : Ask(reading, order, phrases);
    }
}
