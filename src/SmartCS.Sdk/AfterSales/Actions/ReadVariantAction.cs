using System.Globalization;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads which article of the same product is to take a line's place.</summary>
internal sealed class ReadVariantAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxOffered = 6;

    public override string Name => "order.read_variant";

    public override IReadOnlyList<string> Parameters => ["order", "line", "text", "quantity?"];

    public override IReadOnlyList<string> Outcomes => [Unclear, "unavailable", "same", NotFound];

    public override string? MissingPort => Ports.Orders is null ? nameof(IOrderService) : Ports.Catalog is null ? nameof(IProductCatalog) : null;

    /// <summary>A swap as a value.</summary>
    public static DataValue ValueOf(OrderLine line, ProductVariant variant, int quantity, AfterSalesPhrases phrases) => DataValue.MapOf(
        ("line", line.Id.Value), ("sku", variant.Sku.Value), ("quantity", quantity), ("title", OrderWords.Item(phrases, line.Name, variant.Options)), ("price", variant.Price.Amount), ("currency", variant.Price.Currency));

    /// <summary>What is said where it is not clear which article is meant, or it cannot be had.</summary>
    public static FlowActionResult Ask(VariantReading reading, OrderLine line, AfterSalesPhrases phrases)
    {
        var item = OrderWords.Item(phrases, line);
        if (reading.Outcome == "same")
        {
            return FlowActionResult.Of("same", phrases.Say("read.variant.same", ("item", item)));
        }

        if (reading.Offered.Count == 0)
        {
            return FlowActionResult.Of("unavailable", phrases.Say("read.variant.none", ("item", line.Name)));
        }

        var offered = reading.Offered.Take(MaxOffered).ToList();
        var choices = string.Join(phrases.IsChinese ? "；" : "; ", offered.Select(variant => OrderWords.Variant(phrases, variant, reading.Offered)));
        if (reading.Offered.Count > MaxOffered)
        {
            choices = phrases.Say("read.variant.more", ("choices", choices), ("count", (reading.Offered.Count - MaxOffered).ToString(CultureInfo.InvariantCulture)));
        }

        return new FlowActionResult
        {
            Outcome = reading.Outcome,
            Text = phrases.Say(reading.Outcome == "unavailable" ? "read.variant.unavailable" : "read.variant.which", ("item", line.Name), ("choices", choices)),
            Choices = [.. offered.Select(variant => new FlowChoice(variant.Sku.Value, OrderWords.Variant(phrases, variant, reading.Offered)))],
        };
    }

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var order = await FindOrderAsync(context, cancellationToken).ConfigureAwait(false);
        if (order is null)
        {
            return OrderNotFound(phrases);
        }

        if (ShopArguments.Items(context.Arguments.GetValueOrDefault("line")) is not [var (key, _, given), ..] || new LinePieces(order).Take(key, 1, out _) is not [(var line, _), ..])
        {
            return FlowActionResult.Of(NotFound, phrases.Say("refusal.line_not_found"));
        }

        var asked = context.Arguments.GetValueOrDefault("quantity");
        var wanted = asked.IsNone || asked.Text is { Length: 0 } ? given : ShopArguments.Number(asked) ?? 0;
        var quantity = wanted >= 1 && wanted <= line.Quantity && decimal.IsInteger(wanted) ? (int)wanted : line.Quantity;
        var product = await Records.FindProductAsync(context.Profile.Id, line.Product, cancellationToken).ConfigureAwait(false);
        if (product is null)
        {
            return FlowActionResult.Of("unavailable", phrases.Say("read.variant.none", ("item", line.Name)));
        }

        var reading = VariantReader.Read(context.Profile, product, line, Text(context, "text") ?? string.Empty, context.Locale);
        return reading.Variant is { } variant ? FlowActionResult.Found(ValueOf(line, variant, quantity, phrases)) : Ask(reading, line, phrases);
    }
}
