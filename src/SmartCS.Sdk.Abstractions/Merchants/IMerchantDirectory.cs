namespace SmartCS.Sdk.Merchants;

/// <summary>Gives the current profile of each merchant.</summary>
/// <remarks>Safe for concurrent use. Called once a turn, so an implementation over a database keeps profiles in memory.</remarks>
public interface IMerchantDirectory
{
    /// <summary>Finds the profile of a merchant.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The profile in force, an immutable snapshot; null where there is no such merchant.</returns>
    ValueTask<MerchantProfile?> FindAsync(MerchantId merchant, CancellationToken cancellationToken = default);
}
