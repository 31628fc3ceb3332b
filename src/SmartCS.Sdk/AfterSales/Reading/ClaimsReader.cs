using System.Text.RegularExpressions;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads what somebody says of who they are. Claims, which the host's directory decides on.</summary>
internal static partial class ClaimsReader
{
    private const int MaxLength = 500;

    public static IdentityClaims Read(MerchantProfile profile, string text, Locale locale)
    {
        var said = text.Length > MaxLength ? text[..MaxLength] : text;
        var slots = SlotExtractor.For(profile.Routing.Slots).Extract(said, new SlotContext(DateTimeOffset.UnixEpoch, locale, null));
        var phone = slots.FirstOrDefault(static slot => slot.Type == SlotType.Phone);
        var rest = Blank(said, slots.Where(static slot => slot.Type == SlotType.Phone || slot.Type == SlotType.Email));
        var code = PostalCode().Match(rest);
        return new IdentityClaims
        {
            Email = slots.FirstOrDefault(static slot => slot.Type == SlotType.Email)?.Value,
            Phone = phone?.Value,
            PostalCode = code.Success ? code.Value : null,
            Name = slots.FirstOrDefault(static slot => slot.Type == SlotType.PersonName)?.Value ?? NameIn(code.Success ? rest.Remove(code.Index, code.Length) : rest),
        };
    }

    // What is left when the words around a name are taken away: two to four words, or two to four Chinese characters.
    private static string? NameIn(string text)
    {
        var left = Around().Replace(text, " , ");
        foreach (var part in left.Split([',', '，', '.', '。', ';', '；', ':', '：', '\n', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (WesternName().IsMatch(part) || ChineseName().IsMatch(part))
            {
                return part;
            }
        }

        return null;
    }

    private static string Blank(string text, IEnumerable<SlotValue> slots)
    {
        var characters = text.ToCharArray();
        foreach (var slot in slots)
        {
            characters.AsSpan(slot.Source.Start, slot.Source.Length).Fill(' ');
        }

        return new string(characters);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?:\d{5}(?:-\d{4})?|\d{6}|[A-Za-z]{1,2}\d[A-Za-z0-9]? \d[A-Za-z]{2})(?![A-Za-z0-9-])", RegexOptions.CultureInvariant, 200)]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"\b(?:my name is|name is|i am|i'm|this is|it's|it is|name|my|the|zip code|zipcode|zip|postal code|postcode|post code|code|is|and|here|hi|hello|sure|yes|ok|okay|email|phone|number|with|in|from|live|please)\b|我叫|我是|姓名|名字|邮政编码|邮编|是|叫|你好|您好|我的", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Around();

    [GeneratedRegex(@"^[\p{L}][\p{L}.'-]*(?: [\p{L}][\p{L}.'-]*){1,3}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex WesternName();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,4}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ChineseName();
}
