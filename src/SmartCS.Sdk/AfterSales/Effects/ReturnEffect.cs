using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What the writes have in common that send something of an order back; withdrawing undoes them.</summary>
internal abstract class ReturnEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider), ICompensableEffect
{
    public override string? MissingPort => base.MissingPort ?? (Ports.Returns is null ? nameof(IReturnService) : null);

    public override ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        Ports.Returns!.RequestAsync(write, RequestOf(arguments), cancellationToken);

    public override ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        Ports.Returns!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);

    public async ValueTask<WriteResult> CompensateAsync(ShopWrite write, DataValue arguments, WriteResult result, CancellationToken cancellationToken = default)
    {
        // Without the return's number there is nothing that could be named for withdrawing.
        return result?.Reference is { Length: > 0 } reference && ShopArguments.Id<ReturnId>(reference) is { } id
            ? await Ports.Returns!.WithdrawAsync(write, id, cancellationToken).ConfigureAwait(false)
            : WriteResult.Refused("not_supported");
    }

    /// <summary>The request of planned arguments.</summary>
    protected abstract ReturnRequest RequestOf(DataValue arguments);

    protected override OrderChange ChangeOf(DataValue arguments) => throw new NotSupportedException("A return is no change of an order.");
}
