using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Registers what after-sales flows look up and write.</summary>
internal static class AfterSalesExtensions
{
    public static void AddAfterSales(this IServiceCollection services)
    {
        services.TryAddSingleton<ShopRecords>();
        services.AddAction<IdentifyShopperAction>();
        services.AddAction<ReadClaimsAction>();
        services.AddAction<FindShopperAction>();
        services.AddAction<PaymentMethodsAction>();
        services.AddAction<ReadPaymentMethodAction>();
        services.AddAction<FindOrderAction>();
        services.AddAction<ListOrdersAction>();
        services.AddAction<CancelReasonsAction>();
        services.AddAction<ReadAddressAction>();
        services.AddAction<ReadLinesAction>();
        services.AddAction<ReadVariantAction>();
        services.AddAction<ReadChangesAction>();
        services.AddAction<TrackDeliveryAction>();
        services.AddAction<FindOpenReturnsAction>();
        services.AddAction<ListReturnsAction>();
        services.AddAction<ListTicketsAction>();
        services.AddAction<ListPromotionsAction>();
        services.AddAction<CheckPolicyAction>();
        services.AddAction<ExplainPolicyAction>();
        services.AddAction<PriceDifferenceAction>();
        services.AddAction<ShopHoursAction>();
        services.AddWrite<CancelOrderEffect>();
        services.AddWrite<ChangeOrderAddressEffect>();
        services.AddWrite<ChangeOrderItemsEffect>();
        services.AddWrite<ChangeOrderPaymentEffect>();
        services.AddWrite<RequestInvoiceEffect>();
        services.AddWrite<PriceProtectionEffect>();
        services.AddWrite<RequestReturnEffect>();
        services.AddWrite<RequestExchangeEffect>();
        services.AddWrite<WithdrawReturnEffect>();
        services.AddWrite<OpenTicketEffect>();
        services.AddWrite<ChangeShopperAddressEffect>();
    }

    private static void AddAction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IServiceCollection services)
        where T : class, IFlowAction => services.TryAddEnumerable(ServiceDescriptor.Singleton<IFlowAction, T>());

    private static void AddWrite<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IServiceCollection services)
        where T : class, IEffect => services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffect, T>());
}
