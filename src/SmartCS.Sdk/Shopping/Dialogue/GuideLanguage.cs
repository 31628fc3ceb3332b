using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Shopping;

/// <summary>Says in which of the two languages the shop speaks.</summary>
internal static class GuideLanguage
{
    /// <summary>Whether Chinese: the shopper's language, or the merchant's where the shopper's is neither.</summary>
    public static bool IsChinese(Locale locale, MerchantProfile profile) =>
        locale.HasSameLanguageAs(Locale.Chinese) || (!locale.HasSameLanguageAs(Locale.English) && profile.DefaultLocale.HasSameLanguageAs(Locale.Chinese));
}
