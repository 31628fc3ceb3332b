using SmartCS.Sdk;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;

namespace ShopExample;

/// <summary>The two merchants of the example.</summary>
internal static class Merchants
{
    public static MerchantProfile English { get; } = new() { Id = SampleShopData.English, Name = "Harbor" };

    public static MerchantProfile Chinese { get; } = new() { Id = SampleShopData.Chinese, Name = "海湾", DefaultLocale = Locale.Chinese };
}
