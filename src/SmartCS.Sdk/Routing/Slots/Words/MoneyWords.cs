using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of currencies and of the limits of amounts.</summary>
internal static class MoneyWords
{
    /// <summary>Of a label: the number behind is how many.</summary>
    public const int QuantityLabel = 1;

    /// <summary>Of a limit: counts only behind a currency.</summary>
    public const int NeedsCurrency = 1;

    public static string[] AddTo(WordTreeBuilder words)
    {
        words.Add(WordKind.AtMostAfter, 0, "以内|之内|以下|之下|封顶|or less|or under|or below|max|maximum|at most|tops");
        words.Add(WordKind.AtMostAfter, NeedsCurrency, "内|为止|打住");
        words.Add(WordKind.AtMostBefore, 0, "不超过|不要超过|别超过|不能超过|不想超过|不会超过|别超|不超|不超出|低于|少于|不到|小于|最多|至多|最高|不高于|under|below|less than|no more than|not more than|up to|at most|within|cheaper than|max|maximum|a maximum of");
        words.Add(WordKind.AtLeastAfter, 0, "以上|之上|往上|or more|or above|or over|and up|and above|at least|minimum");
        words.Add(WordKind.AtLeastAfter, NeedsCurrency, "起|起步|+");
        words.Add(WordKind.AtLeastBefore, 0, "超过|高于|多于|大于|至少|最少|不低于|不少于|over|above|more than|at least|no less than|not less than|minimum|a minimum of");
        words.Add(WordKind.AtLeastBefore, NeedsCurrency, "from");
        words.Add(WordKind.AboutAfter, 0, "左右|上下|or so|approximately|roughly");
        words.Add(WordKind.AboutBefore, 0, "大概|大约|约|差不多|about|around|roughly|approximately|approx|some|nearly|almost");
        words.Add(WordKind.Between, 0, "between|from|在|从");
        words.Add(WordKind.PriceLabel, 0, "预算|价格|价位|价钱|售价|标价|原价|现价|单价|总价|金额|花了|付了|退了|退款|退我|赔我|赔了|赔偿|只要|才|卖|budget|price|priced at|price range|amount|costs|cost|total|refund of|paid|pay|spent|worth");
        words.Add(WordKind.PriceLabel, QuantityLabel, "数量|件数|qty|quantity");
        words.Add(WordKind.AfterAmount, 0, "的|吗|呢|吧|了|就|可以|都|左右|行|元|有|推荐|买|能|是|哪|什么|and|or|for|please|thanks|if|in|is|are|but|with|that|total|altogether|each|per|was|has|have|would|will|on|to|any|what|which|can|do|because|when");
        return words.AddNamed(WordKind.Currency,
            "CNY:元|块|块钱|元钱|圆|元人民币|人民币|块人民币|rmb|cny|yuan|大洋|软妹币|块大洋|renminbi|kuai",
            "USD:美元|美金|美刀|dollar|dollars|usd|us dollar|us dollars|bucks|buck|u s dollars|刀",
            "EUR:欧元|euro|euros|eur",
            "GBP:英镑|pound|pounds|quid|gbp|pounds sterling|sterling",
            "JPY:日元|日圆|yen|jpy",
            "HKD:港元|港币|港纸|hkd|hk dollars|hong kong dollars",
            "TWD:台币|新台币|twd|ntd",
            "KRW:韩元|韩币|won|krw",
            "SGD:新加坡元|新币|sgd|singapore dollars",
            "AUD:澳元|澳币|澳大利亚元|aud|australian dollars",
            "CAD:加元|加币|加拿大元|cad|canadian dollars",
            "NZD:新西兰元|纽币|nzd",
            "CHF:瑞士法郎|法郎|chf|swiss francs|francs",
            "INR:卢比|rupee|rupees|inr|rs",
            "RUB:卢布|ruble|rubles|rub",
            "THB:泰铢|baht|thb",
            "MYR:马币|林吉特|ringgit|myr",
            "VND:越南盾|dong|vnd",
            "PHP:菲律宾比索|php",
            "IDR:印尼盾|rupiah|idr",
            "MXN:墨西哥比索|pesos|mxn",
            "BRL:雷亚尔|reais|brl",
            "AED:迪拉姆|dirhams|dirham|aed",
            "SEK:瑞典克朗|kronor|krona|sek",
            "DKK:丹麦克朗|kroner|dkk",
            "NOK:挪威克朗|nok",
            "PLN:兹罗提|zloty|pln");
    }
}
