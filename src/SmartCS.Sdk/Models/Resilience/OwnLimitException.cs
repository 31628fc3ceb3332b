namespace SmartCS.Sdk.Models;

/// <summary>A limit of ours kept a call away from its vendor: nothing to repeat, and no failure of the vendor's. Never leaves <see cref="ModelGuard"/>.</summary>
internal sealed class OwnLimitException : Exception
{
    private OwnLimitException()
    {
    }

    public static OwnLimitException Instance { get; } = new();
}
