using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening;

/// <summary>Reads what a number is called from the words right before it.</summary>
internal static class NumberLabels
{
    private const int Reach = 24;

    private static readonly (NumberLabel Label, string[] Words)[] Words =
    [
        (NumberLabel.Price, ["¥", "￥", "$", "€", "£", "rmb", "cny", "usd"]),
        (NumberLabel.Passport, ["护照", "護照", "passport"]),
        (NumberLabel.Card, ["卡号", "银行卡", "信用卡", "储蓄卡", "借记卡", "账号", "帐号", "账户", "card", "account", "visa", "mastercard"]),
        (NumberLabel.Phone, ["电话", "電話", "手机", "手機", "联系", "聯系", "聯繫", "致电", "拨打", "打给", "微信", "短信", "座机", "固话", "传真", "号码是", "tel", "phone", "mobile", "cell", "call", "contact", "whatsapp", "wechat", "vx", "wx", "text", "sms", "ring", "fax", "at", "me", "on"]),
        (NumberLabel.Plate, ["车牌", "車牌", "牌照", "车号", "plate"]),
        (NumberLabel.Commerce,
        [
            "订单", "訂單", "单号", "單號", "运单", "快递", "物流", "编", "货", "款", "条形", "条码", "流水", "交易", "税", "发票", "工单", "批次", "序列", "型", "商品", "会员", "追踪", "包裹", "面单", "券", "店铺", "链接",
            "order", "orders", "tracking", "track", "sku", "item", "invoice", "ref", "reference", "parcel", "shipment", "waybill", "serial", "sn", "s/n", "model", "product", "ticket", "case", "batch", "lot", "barcode", "ean", "upc", "isbn", "part", "coupon", "voucher", "transaction", "txn", "imei", "asin", "rma", "purchase",
        ]),
        (NumberLabel.Version, ["版本", "固件", "驱动", "系统", "升级", "升级到", "升到", "更新", "更新到", "version", "firmware", "driver", "release", "build", "ver", "v", "update", "updated", "upgrade", "upgraded", "to version"]),
        (NumberLabel.Internet, ["ip", "ip地址"]),
    ];

    private static readonly FrozenDictionary<char, (string Word, NumberLabel Label)[]> ByLast = Words.SelectMany(static entry => entry.Words.Select(word => (word, entry.Label)))
        .GroupBy(static pair => pair.word[^1]).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    private static readonly string[] VersionWordsAfter = ["update", "version", "firmware", "release", "build", "版", "固件", "系统"];

    private static readonly string[] Connectors = ["号码", "號碼", "编号", "地址", "number", "numbers", "号", "號", "码", "碼", "num", "no", "nr", "id", "code", "is", "was", "是", "为", "為", "的"];

    /// <summary>What the number that begins at <paramref name="start"/> is called.</summary>
    public static NumberLabel Before(ReadOnlySpan<char> text, int start)
    {
        Span<char> window = stackalloc char[Reach];
        var at = Reach;
        for (var i = start - 1; i >= 0 && at > 0; i--)
        {
            var c = CharacterTable.Fold(text[i]);
            if (c is '\n' or '，' or ',' or '。' or ';' or '!' or '?' && at < Reach)
            {
                break;
            }

            if (!CharacterTable.Is(c, CharacterTraits.Ignorable))
            {
                window[--at] = c;
            }
        }

        return Match(TrimConnectors(window[at..]));
    }

    /// <summary>Whether the words right after a number make it that of a version, as in "the 1.2.3.4 update".</summary>
    public static bool IsVersionAfter(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(' ');
        foreach (var word in VersionWordsAfter)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TrimConnectors(ReadOnlySpan<char> words)
    {
        while (true)
        {
            var before = words.Length;
            words = words.TrimEnd(" :=#.,()[]【】<>《》\"'`-_/*|~+");
            foreach (var connector in Connectors)
            {
                if (EndsWithWord(words, connector) && words.Length > connector.Length)
                {
                    words = words[..^connector.Length];
                    break;
                }
            }

            if (words.Length == before)
            {
                return words;
            }
        }
    }

    private static NumberLabel Match(ReadOnlySpan<char> words)
    {
        if (words.Length > 0 && ByLast.TryGetValue(words[^1], out var candidates))
        {
            foreach (var (word, label) in candidates)
            {
                if (EndsWithWord(words, word))
                {
                    return label;
                }
            }
        }

        return NumberLabel.None;
    }

    // A Latin word must be whole; "s/n" and Chinese ones need not be.
    private static bool EndsWithWord(ReadOnlySpan<char> words, string word) =>
        words.EndsWith(word, StringComparison.Ordinal)
        && (!char.IsAsciiLetter(word[0]) || words.Length == word.Length || !char.IsAsciiLetter(words[^(word.Length + 1)]));
}
