namespace SmartCS.Sdk.Effects;

/// <summary>A write that another write can undo.</summary>
public interface ICompensableEffect : IEffect
{
    /// <summary>Undoes it.</summary>
    /// <param name="write">For whom and under which key; the key is the undoing's own.</param>
    /// <param name="arguments">The arguments with which it was done.</param>
    /// <param name="result">What the shop said when it was done.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the shop says.</returns>
    ValueTask<WriteResult> CompensateAsync(ShopWrite write, DataValue arguments, WriteResult result, CancellationToken cancellationToken = default);
}
