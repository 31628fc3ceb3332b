using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping;

public sealed class TicketDeskTests : ShopWritesConformance
{
    [Fact]
    public void Guide_Example_IsTheCompiledOne()
    {
        var code = File.ReadAllText(RepositoryRoot.Combine("tests", "SmartCS.Sdk.Tests", "Shopping", "Ports", "TicketDesk.cs"));
        var guide = File.ReadAllText(RepositoryRoot.Combine("docs", "guides", "shop-ports.md"));

        Assert.Contains(code[code.IndexOf("internal sealed class", StringComparison.Ordinal)..].TrimEnd(), guide, StringComparison.Ordinal);
    }

    protected override ValueTask<ShopWritesSubject> CreateAsync()
    {
        var desk = new TicketDesk(new ManualTimeProvider());
        return ValueTask.FromResult(new ShopWritesSubject
        {
            Port = desk,
            Merchant = "acme",
            Shopper = "s1",
            OtherShopper = "s2",
            OtherMerchant = "other",
            IsEverybodys = true,
            Write = (write, token) => desk.OpenAsync(write, new TicketRequest { Kind = "complaint", Text = "包裹破损" }, token),
            WriteRefused = (write, token) => desk.OpenAsync(write, new TicketRequest { Kind = "press", Text = "An interview?" }, token),
            ReadState = async token => string.Join('\n', await desk.ListAsync("acme", "s1", token)),
        });
    }
}
