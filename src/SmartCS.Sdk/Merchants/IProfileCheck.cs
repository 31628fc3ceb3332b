namespace SmartCS.Sdk.Merchants;

/// <summary>Checks what a profile says against what else the host has, such as its models. Safe for concurrent use.</summary>
internal interface IProfileCheck
{
    /// <summary>Adds what the profile names and the host does not have.</summary>
    void Check(MerchantProfile profile, string path, List<SettingProblem> problems);

    /// <summary>Begins to tell of changes after which profiles are to be checked again.</summary>
    void Watch(Action changed);
}
