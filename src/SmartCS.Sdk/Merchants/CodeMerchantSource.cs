namespace SmartCS.Sdk.Merchants;

/// <summary>Profiles made in code.</summary>
internal sealed class CodeMerchantSource(IReadOnlyList<MerchantProfile> profiles) : MerchantSource
{
    public override MerchantSourceContent Read() =>
        new([.. profiles.Select(profile => MerchantSettings.Of(profile, $"AddMerchant('{profile.Id}')"))], []);
}
