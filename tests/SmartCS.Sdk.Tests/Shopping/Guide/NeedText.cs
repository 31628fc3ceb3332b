using System.Globalization;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Writes needs in one line, for comparing.</summary>
internal static class NeedText
{
    public static string Of(IEnumerable<GuideNeed> needs) => string.Join("; ", needs.Select(Of));

    private static string Of(GuideNeed need)
    {
        var bounds = need.Minimum is null && need.Maximum is null && need.About is null
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" {need.Minimum}..{(need.About is { } about ? "~" + about.ToString(CultureInfo.InvariantCulture) : string.Empty)}..{need.Maximum}");
        var values = need.Kind is GuideNeedKind.Value or GuideNeedKind.Words ? " " + string.Join('|', need.Values) : string.Empty;
        return $"{need.Kind}{(need.IsExcluded ? "-" : string.Empty)}{(need.Facets.Count == 0 ? string.Empty : " " + string.Join('/', need.Facets))}{values}{bounds}";
    }
}
