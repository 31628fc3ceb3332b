using System.Text;
using SmartCS.Sdk.Routing.Slots.Text;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Divides an address of mainland China into province, city, district and the rest; others are only tidied.</summary>
internal static class AddressParts
{
    private const string Municipalities = "北京天津上海重庆";

    private static readonly string[] Provinces =
        ["河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门"];

    private static readonly string[] ProvinceWords = ["特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省"];

    public static string Format(ReadOnlySpan<char> address)
    {
        var text = Tidy(address, out var isHan);
        if (!isHan)
        {
            return text;
        }

        var rest = text.AsSpan();
        var province = Take(ref rest, ProvinceLength(rest));
        var city = Take(ref rest, CityLength(rest, province.Length > 0));
        var district = Take(ref rest, DistrictLength(rest));
        return $"{province}|{city}|{district}|{rest}";
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text, int length)
    {
        var part = text[..length];
        text = text[length..];
        return part;
    }

    private static int ProvinceLength(ReadOnlySpan<char> text)
    {
        foreach (var province in Provinces)
        {
            if (text.StartsWith(province, StringComparison.Ordinal))
            {
                var rest = text[province.Length..];
                foreach (var word in ProvinceWords)
                {
                    if (rest.StartsWith(word, StringComparison.Ordinal))
                    {
                        return province.Length + word.Length;
                    }
                }

                // 吉林 and 海南 are cities or roads too.
                return rest.StartsWith("市", StringComparison.Ordinal) || rest.StartsWith("路", StringComparison.Ordinal) ? 0 : province.Length;
            }
        }

        return 0;
    }

    private static int CityLength(ReadOnlySpan<char> text, bool isAfterProvince)
    {
        var place = text.IsEmpty ? 0 : ChinesePlaces.LengthAt(text, 0);
        if (place > 0)
        {
            var rest = text[place..];
            var isCity = rest.StartsWith("市", StringComparison.Ordinal) || isAfterProvince || Municipalities.Contains(text[..place].ToString(), StringComparison.Ordinal) || DistrictLength(rest) > 0;
            return rest.StartsWith("市", StringComparison.Ordinal) && !rest.StartsWith("市区", StringComparison.Ordinal) ? place + 1 : isCity && !rest.StartsWith("路", StringComparison.Ordinal) && !rest.StartsWith("区", StringComparison.Ordinal) ? place : 0;
        }

        var end = text[..Math.Min(text.Length, 8)].IndexOf('市');
        return end >= 2 ? end + 1 : 0;
    }

    // Up to a word of an area, unless a road comes first.
    private static int DistrictLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < Math.Min(text.Length, 9); i++)
        {
            if (text[i] is '区' or '县' or '旗' && i >= 1 && !(text[i] == '区' && text[i - 1] is '小' or '社' or '园' or '校'))
            {
                return i + 1;
            }

            if (text[i] == '市' && i >= 2)
            {
                return i + 1;
            }

            if (text[i] is '路' or '街' or '道' || char.IsAsciiDigit(text[i]))
            {
                return 0;
            }
        }

        return 0;
    }

    // Half width; no blanks between Chinese characters, one between words.
    private static string Tidy(ReadOnlySpan<char> address, out bool isHan)
    {
        var text = new StringBuilder(address.Length);
        isHan = false;
        foreach (var c in address)
        {
            var folded = SlotCharacters.Fold(c);
            if (folded == Knowledge.Analysis.CharacterFolding.Dropped)
            {
                continue;
            }

            isHan |= SlotCharacters.IsHan(folded);
            var written = folded is ' ' or '\n' or '\r' ? ' ' : char.IsUpper(c) ? char.ToUpperInvariant(folded) : folded;
            if (written != ' ' || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(written);
            }
        }

        if (isHan)
        {
            text.Replace(" ", string.Empty).Replace(",", string.Empty);
        }

        return text.ToString();
    }
}
