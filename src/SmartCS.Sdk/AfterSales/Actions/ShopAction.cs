using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What the actions of after-sales have in common.</summary>
internal abstract class ShopAction(ShopRecords records) : IFlowAction
{
    protected const string NotFound = "not_found";
    protected const string None = "none";
    protected const string Unclear = "unclear";

    public abstract string Name { get; }

    public virtual IReadOnlyList<string> Parameters => [];

    public virtual IReadOnlyList<string> Outcomes => [];

    public virtual string? MissingPort => null;

    protected ShopRecords Records => records;

    protected ShopPorts Ports => records.Ports;

    public ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default) =>
        RunAsync(context, AfterSalesPhrases.For(context.Profile, context.Locale), cancellationToken);

    protected abstract ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken);

    protected ValueTask<Order?> FindOrderAsync(FlowActionContext context, CancellationToken cancellationToken) =>
        records.FindOrderAsync(context.Profile.Id, context.Shopper, context.Arguments.GetValueOrDefault("order"), cancellationToken);

    protected ValueTask<Customer?> FindCustomerAsync(FlowActionContext context, CancellationToken cancellationToken) =>
        records.FindCustomerAsync(context.Profile.Id, context.Shopper, cancellationToken);

    protected static FlowActionResult OrderNotFound(AfterSalesPhrases phrases) => FlowActionResult.Of(NotFound, phrases.Say("refusal.not_found"));

    protected static string? Text(FlowActionContext context, string name, int maxLength = ShopArguments.MaxText) => ShopArguments.Text(context.Arguments, name, maxLength);
}
