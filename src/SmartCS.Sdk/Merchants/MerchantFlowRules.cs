using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of what a profile says about flows; they are those in the settings' documentation.</summary>
internal static class MerchantFlowRules
{
    public const string Name = "the name of a flow: " + FlowNames.Form;
    public const string Folder = "the path of a folder, at most 1000 characters";
    public const string DisabledCount = "at most 200 names";

    private const int MaxDisabled = 200;
    private const int MaxPathLength = 1_000;

    /// <summary>Adds what is out of range.</summary>
    public static void Check(FlowSettings? flows, string path, List<SettingProblem> problems)
    {
        if (flows is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        MerchantRules.Require(flows.Disabled.Count <= MaxDisabled, flows.Disabled.Count, DisabledCount, path, nameof(flows.Disabled), problems);
        for (var i = 0; i < flows.Disabled.Count; i++)
        {
            MerchantRules.Require(FlowNames.IsName(flows.Disabled[i]), flows.Disabled[i], Name, path, $"{nameof(flows.Disabled)}:{i}", problems);
        }

        if (flows.Folder is { } folder)
        {
            MerchantRules.Require(!string.IsNullOrWhiteSpace(folder) && folder.Length <= MaxPathLength && !folder.Contains('\0', StringComparison.Ordinal), folder, Folder, path, nameof(flows.Folder), problems);
        }
    }
}
