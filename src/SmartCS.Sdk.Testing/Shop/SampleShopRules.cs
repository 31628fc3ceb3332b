namespace SmartCS.Sdk.Testing;

/// <summary>What the sample shop itself insists on, whatever a merchant's policy in the assistant says.</summary>
public sealed record SampleShopRules
{
    /// <summary>The reasons for which an order may be cancelled; empty, the default, takes any.</summary>
    public IReadOnlyList<string> CancelReasons { get; init => field = value ?? []; } = [];
}
