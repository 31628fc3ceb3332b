using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>What reading and changing orders must keep to, as tests: nobody reads or changes what is another's. A host derives one class.</summary>
public abstract class OrderServiceConformance
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives out the orders of a fresh shop.</summary>
    /// <returns>The orders and whose they are.</returns>
    protected abstract ValueTask<OrderServiceSubject> CreateAsync();

    /// <summary>The orders of a shopper are the shopper's, the latest first, and whole.</summary>
    [Fact]
    public async Task ListAsync_Shopper_GivesTheShoppersOrdersLatestFirst()
    {
        var subject = await CreateAsync();

        var orders = await subject.Orders.ListAsync(subject.Merchant, subject.Shopper, 100, Token);

        Assert.True(orders.Count >= 2, "The shopper must have at least two orders.");
        Assert.Equal(orders.Count, orders.Select(static order => order.Id).Distinct().Count());
        Assert.Equal(orders.Select(static order => order.PlacedAt ?? DateTimeOffset.MaxValue).OrderDescending(), orders.Select(static order => order.PlacedAt ?? DateTimeOffset.MaxValue));
        Assert.All(orders, order =>
        {
            Assert.Equal((subject.Merchant, subject.Shopper), (order.Merchant, order.Shopper));
            Assert.NotEmpty(order.Lines);
            Assert.Equal(order.Lines.Count, order.Lines.Select(static line => line.Id).Distinct().Count());
            Assert.All(order.Lines, line => Assert.True(line.Quantity >= 1 && line.Price.Amount >= 0 && line.Price.Currency == order.Total.Currency && Money.IsCurrency(line.Price.Currency)));
        });
    }

    /// <summary>No more orders come than were asked for.</summary>
    [Fact]
    public async Task ListAsync_One_GivesTheLatestAlone()
    {
        var subject = await CreateAsync();
        var all = await subject.Orders.ListAsync(subject.Merchant, subject.Shopper, 100, Token);

        Assert.Equal(all[0].Id, Assert.Single(await subject.Orders.ListAsync(subject.Merchant, subject.Shopper, 1, Token)).Id);
    }

    /// <summary>Each order is found by its number.</summary>
    [Fact]
    public async Task FindAsync_OwnOrder_GivesIt()
    {
        var subject = await CreateAsync();

        foreach (var order in await subject.Orders.ListAsync(subject.Merchant, subject.Shopper, 100, Token))
        {
            var found = await subject.Orders.FindAsync(subject.Merchant, subject.Shopper, order.Id, Token);
            Assert.NotNull(found);
            Assert.Equal((order.Id, order.Status, order.Total), (found.Id, found.Status, found.Total));
        }
    }

    /// <summary>An order of another shopper, or of nobody, is not found.</summary>
    [Fact]
    public async Task FindAsync_OrderOfAnother_IsNothing()
    {
        var subject = await CreateAsync();
        var other = (await subject.Orders.ListAsync(subject.Merchant, subject.OtherShopper, 100, Token))[0];

        Assert.Null(await subject.Orders.FindAsync(subject.Merchant, subject.Shopper, other.Id, Token));
        Assert.Null(await subject.Orders.FindAsync(subject.OtherMerchant, subject.OtherShopper, other.Id, Token) is { } same && same.Merchant == subject.Merchant ? same : null);
        Assert.Null(await subject.Orders.FindAsync(subject.Merchant, subject.Shopper, "no such order", Token));
        Assert.Null(await subject.Orders.FindAsync(subject.Merchant, "nobody", other.Id, Token));
    }

    /// <summary>No kind of change reaches an order of another shopper.</summary>
    [Fact]
    public async Task ApplyAsync_OrderOfAnother_IsRefusedAndChangesNothing()
    {
        var subject = await CreateAsync();
        var others = await subject.Orders.ListAsync(subject.Merchant, subject.OtherShopper, 100, Token);
        var number = 0;

        foreach (var order in others)
        {
            var line = order.Lines[0];
            OrderChange[] changes =
            [
                new CancelOrder(order.Id, "no longer needed"),
                new ChangeOrderAddress(order.Id, new PostalAddress { Line1 = "1 Elsewhere" }),
                new ChangeOrderItems(order.Id, [new ItemChange(line.Id, line.Sku)], null),
                new ChangeOrderPayment(order.Id, order.PaidBy ?? "any"),
                new RequestInvoice(order.Id, new InvoiceDetails { Title = "Somebody" }),
                new ClaimPriceProtection(order.Id, line.Id, line.Price),
            ];
            foreach (var change in changes)
            {
                var result = await subject.Orders.ApplyAsync(new ShopWrite(subject.Merchant, subject.Shopper, $"stranger-{++number}"), change, Token);
                Assert.Equal(WriteStatus.Refused, result.Status);
            }

            var now = await subject.Orders.FindAsync(subject.Merchant, subject.OtherShopper, order.Id, Token);
            Assert.Equal((order.Status, order.Address, order.Total, order.InvoiceId), (now!.Status, now.Address, now.Total, now.InvoiceId));
        }
    }
}
