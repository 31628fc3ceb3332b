using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads what a merchant's profile says about flows.</summary>
internal static class MerchantFlowSettings
{
    private static readonly string[] FlowKeys =
        [nameof(FlowSettings.BuiltIn), nameof(FlowSettings.Disabled), nameof(FlowSettings.Folder), nameof(FlowSettings.Phrasing)];

    // Ten thousand merchants with the defaults share them.
    public static FlowSettings Default { get; } = new();

    public static FlowSettings Read(SettingScope profile, string? folder)
    {
        var usual = Default;
        if (!profile.Has(nameof(MerchantProfile.Flows)))
        {
            return usual;
        }

        var scope = profile.Group(nameof(MerchantProfile.Flows), FlowKeys);
        return new FlowSettings
        {
            BuiltIn = scope.Switch(nameof(usual.BuiltIn), usual.BuiltIn),
            Disabled = scope.List(nameof(usual.Disabled), MerchantFlowRules.Name) ?? [],
            Folder = InFolder(scope.Text(nameof(usual.Folder), MerchantFlowRules.Folder), folder),
            Phrasing = scope.Switch(nameof(usual.Phrasing), usual.Phrasing),
        };
    }

    // What is no path is left as it is, for the rules to refuse.
    private static string? InFolder(string? path, string? folder) =>
        string.IsNullOrWhiteSpace(path) || folder is null || path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path, Path.GetFullPath(folder));
}
