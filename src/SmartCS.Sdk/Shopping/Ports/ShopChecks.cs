using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Which figures of a shop cannot be, and which writes make no sense.</summary>
internal static class ShopChecks
{
    public const int MostPieces = 1_000_000;
    private const int LongestTicket = 4_000;

    public static string? Problem(Order order)
    {
        if (order.Lines is null || !order.Lines.All(static line => IsQuantity(line.Quantity)))
        {
            return "a quantity below 1 or above 1,000,000";
        }

        return PriceProblem(order.Total, order.Lines.Select(static line => line.Price));
    }

    public static string? Problem(Product product) => product.Variants is not { Count: > 0 } variants
        ? "no article"
        : PriceProblem(variants[0].Price, variants.Select(static variant => variant.Price));

    public static string? Problem(Cart cart)
    {
        if (!cart.Items.All(static item => IsQuantity(item.Quantity)))
        {
            return "a quantity below 1 or above 1,000,000";
        }

        return cart.Items.Count == 0 ? null : PriceProblem(cart.Total ?? cart.Items[0].Price, cart.Items.Select(static item => item.Price));
    }

    public static string? Problem(Promotion promotion) => promotion switch
    {
        { Percent: <= 0 or > 100 } => "a percentage outside 0 to 100",
        { Amount: { } amount } when !IsPrice(amount) => "a negative amount or a currency that is none",
        { MinimumSpend: { } spend } when !IsPrice(spend) => "a negative minimum or a currency that is none",
        { Amount: { } amount, MinimumSpend: { } spend } when amount.Currency != spend.Currency => "several currencies",
        _ => null,
    };

    public static string? Problem(ReturnCase found) => found.Refund is { } refund && !IsPrice(refund) ? "a negative refund or a currency that is none" : null;

    public static string? Problem(Customer customer) => customer.PaymentMethods.Any(static method => method is null || (method.Balance is { } balance && !Money.IsCurrency(balance.Currency)))
        ? "a balance in a currency that is none"
        : null;

    public static string? Refusal(OrderChange change) => change switch
    {
        ChangeOrderItems items => Refusal(items.Items),
        ClaimPriceProtection claim when !IsPrice(claim.Difference) => ShopPortRefusals.InvalidPrice,
        CancelOrder { Reason: null } => ShopPortRefusals.InvalidText,
        RequestInvoice invoice when string.IsNullOrWhiteSpace(invoice.Invoice.Title) => ShopPortRefusals.InvalidText,
        _ => null,
    };

    public static string? Refusal(ReturnRequest request)
    {
        if (request.Items.Count == 0 && request.Replacements.Count == 0)
        {
            return ShopPortRefusals.Nothing;
        }

        return request.Items.All(static item => IsQuantity(item.Quantity)) && request.Replacements.All(static item => IsQuantity(item.Quantity)) ? null : ShopPortRefusals.InvalidQuantity;
    }

    public static string? Refusal(IReadOnlyList<CartItem> items)
    {
        if (items.Count == 0)
        {
            return ShopPortRefusals.Nothing;
        }

        if (!items.All(static item => IsQuantity(item.Quantity)))
        {
            return ShopPortRefusals.InvalidQuantity;
        }

        if (!items.All(static item => IsPrice(item.Price)))
        {
            return ShopPortRefusals.InvalidPrice;
        }

        return items.All(item => item.Price.Currency == items[0].Price.Currency) ? null : ShopPortRefusals.MixedCurrencies;
    }

    public static string? Refusal(int quantity) => IsQuantity(quantity) ? null : ShopPortRefusals.InvalidQuantity;

    public static string? Refusal(TicketRequest request) =>
        string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > LongestTicket || string.IsNullOrWhiteSpace(request.Kind) ? ShopPortRefusals.InvalidText : null;

    private static string? Refusal(IReadOnlyList<ItemChange> items)
    {
        if (items is not { Count: > 0 })
        {
            return ShopPortRefusals.Nothing;
        }

        return items.All(static item => IsQuantity(item.Quantity)) ? null : ShopPortRefusals.InvalidQuantity;
    }

    private static string? PriceProblem(Money first, IEnumerable<Money> others)
    {
        if (!IsPrice(first))
        {
            return "a negative price or a currency that is none";
        }

        foreach (var price in others)
        {
            if (!IsPrice(price))
            {
                return "a negative price or a currency that is none";
            }

            if (price.Currency != first.Currency)
            {
                return "several currencies";
            }
        }

        return null;
    }

    private static bool IsQuantity(int quantity) => quantity is >= 1 and <= MostPieces;

    private static bool IsPrice(Money price) => price.Amount >= 0 && Money.IsCurrency(price.Currency);
}
