using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class AfterSalesRegistrationTests
{
    [Fact]
    public void AddSmartCustomerService_WithAShop_HasEveryActionAndEffectOnce()
    {
        var shop = new FakeShop();
        var services = new ServiceCollection();
        services.AddSmartCustomerService();
        services.AddSingleton<IOrderService>(shop).AddSingleton<IReturnService>(shop).AddSingleton<ICustomerDirectory>(shop).AddSingleton<IProductCatalog>(shop);
        services.AddSingleton<ITicketService>(shop).AddSingleton<IDeliveryTracker>(shop).AddSingleton<IPromotionService>(shop);
        using var provider = services.BuildServiceProvider();

        var actions = provider.GetServices<IFlowAction>().Where(static action => action is ShopAction).ToList();
        var effects = provider.GetServices<IEffect>().Where(static effect => effect.GetType().Namespace == typeof(OrderEffect).Namespace).ToList();

        Assert.Equal(
            [
                "delivery.track", "order.cancel_reasons", "order.find", "order.list", "order.read_address", "order.read_changes", "order.read_lines", "order.read_variant", "policy.check", "policy.explain",
                "price.difference", "promotion.list", "return.find_open", "return.list", "shop.hours", "shopper.find", "shopper.identify", "shopper.payment_methods", "shopper.read_claims",
                "shopper.read_payment_method", "ticket.list",
            ],
            actions.Select(static action => action.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "order.cancel", "order.change_address", "order.change_items", "order.change_payment", "order.price_protection", "order.request_invoice", "return.exchange", "return.request", "return.withdraw",
                "shopper.change_address", "ticket.open",
            ],
            effects.Select(static effect => effect.Name).Order(StringComparer.Ordinal));
        Assert.All(actions, static action => Assert.Null(action.MissingPort));
        Assert.All(effects, static effect => Assert.Null(effect.MissingPort));
        Assert.All(effects, static effect => Assert.True(effect.Description.Length > 0 && effect.Parameters.All(static parameter => parameter.Description.Length > 0)));
    }

    [Fact]
    public void AddSmartCustomerService_WithoutAShop_SaysWhichPortsAreMissing()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService();
        using var provider = services.BuildServiceProvider();

        Assert.All(provider.GetServices<IEffect>().OfType<OrderEffect>(), static effect => Assert.Equal("IOrderService", effect.MissingPort));
        Assert.Null(provider.GetServices<IFlowAction>().Single(static action => action.Name == "shop.hours").MissingPort);
    }
}
