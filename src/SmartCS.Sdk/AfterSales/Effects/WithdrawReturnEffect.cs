using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Withdraws a return or exchange.</summary>
internal sealed class WithdrawReturnEffect(ShopRecords records) : IEffect
{
    private static readonly string[] TooLate = ["received", "refunded", "sent", "rejected", "withdrawn"];

    public string Name => "return.withdraw";

    public string Description => "Withdraws a return or exchange that the shop has not received yet.";

    public IReadOnlyList<EffectParameter> Parameters { get; } = [new() { Name = "return", Kind = DataKind.Text, Description = "The number of the return." }];

    public string? MissingPort => records.Ports.Returns is null ? nameof(IReturnService) : null;

    /// <summary>Whether a return can still be withdrawn.</summary>
    public static bool IsPossible(ReturnCase found) => !TooLate.Contains(found.Status);

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var phrases = AfterSalesPhrases.For(context.Profile, context.Locale);
        var id = ShopArguments.Id<ReturnId>(arguments["return"]);
        var all = id is null ? [] : await records.Ports.Returns!.ListAsync(context.Profile.Id, context.Shopper, null, cancellationToken).ConfigureAwait(false);
        var found = all.FirstOrDefault(one => one.Id == id && one.Merchant == context.Profile.Id && one.Shopper == context.Shopper);
        if (found is null)
        {
            return EffectPlan.Refuse("not_found", phrases.Say("refusal.return_not_found"));
        }

        var kind = phrases.Title("case", found.Kind.ToString());
        return !IsPossible(found)
            ? EffectPlan.Refuse("too_late", phrases.Say("refusal.return_too_late", ("kind", kind), ("status", phrases.Title("return", found.Status))))
            : EffectPlan.Allow(
                DataValue.MapOf(("return", found.Id.Value), ("shown", DataValue.MapOf(("order", found.Order.Value), ("status", found.Status)))),
                phrases.Say("sum.withdraw", ("kind", kind), ("return", found.Id.Value), ("order", found.Order.Value)));
    }
    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        records.Ports.Returns!.WithdrawAsync(write, new ReturnId(arguments["return"].Text!), cancellationToken);

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        records.Ports.Returns!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);
}
