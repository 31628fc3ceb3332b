using System.Collections.Frozen;

namespace SmartCS.Sdk.Shopping;

/// <summary>The phrases with which shoppers steer the guide, in Chinese and English, in the form of <see cref="Routing.RuleText"/>.</summary>
internal static class GuideLexicon
{
    /// <summary>The longest phrase in characters.</summary>
    public const int MaxLength = 28;

    /// <summary>The phrases with what they mean.</summary>
    public static FrozenDictionary<string, GuideTerm> Terms { get; } = Build();

    private static FrozenDictionary<string, GuideTerm> Build()
    {
        var terms = new Dictionary<string, GuideTerm>(StringComparer.Ordinal);
        Acts(terms, GuideTermKind.Act, GuideAct.Show, "看看|给我看|先看|直接推荐|推荐一下|推荐几款|推荐几个|推荐吧|有哪些|show me|just show|show them|recommend|suggest|let me see|what do you have|what have you got|what would you recommend|what do you recommend");
        Acts(terms, GuideTermKind.Act, GuideAct.NoMatter, "随便|随意|都可以|都行|无所谓|不限|没要求|没有要求|没什么要求|没有特别要求|不清楚|不知道|不晓得|不确定|你推荐|您推荐|你看着办|看着办|跳过|任意|没想好|没想法|都好|dont know|do not know|no idea|idk|anything is fine|anything|whatever|doesnt matter|does not matter|dont care|dont mind|no preference|not sure|either|skip|you choose|you decide|up to you|surprise me|any will do|any is fine");
        Acts(terms, GuideTermKind.Act, GuideAct.Compare, "对比|比较|比一比|比一下|区别|差别|有什么不同|有什么不一样|哪里不同|哪个好|哪款好|哪个更好|哪款更好|哪个更|怎么选|选哪个|选哪款|pk|compare|comparison|difference|differences|differ|side by side|vs|versus|which is better|which one is better|which of them is better");
        Acts(terms, GuideTermKind.Act, GuideAct.Cheaper, "便宜点|便宜一点|便宜些|便宜一些|更便宜|再便宜|便宜的|有便宜|太贵|好贵|有点贵|有点儿贵|贵了|超预算|超出预算|cheaper|cheapest|less expensive|too expensive|too pricey|pricey|lower price|more affordable|costs too much|too much money|over my budget|over budget");
        Acts(terms, GuideTermKind.Act, GuideAct.Pricier, "贵一点|贵点|高端一点|高端点|更高端|更好的|好一点的|好点的|档次高|高档一点|升级款|more expensive|better quality|higher end|better one|something better|upgrade");
        Acts(terms, GuideTermKind.Act, GuideAct.Others, "还有别的|有别的|还有其他|有其他|还有其它|有其它|别的款|其他款|其它款|其他的|其它的|别的|换一批|换一个|换一款|换几个|换几款|再推荐|再来几个|再来几款|都不喜欢|都不要|都不行|都不合适|都不太|不喜欢这些|不喜欢|更多|下一批|还有吗|anything else|something else|what else|any others|any other|others|other options|other ones|different ones|show more|more options|more choices|more|none of these|none of them|none of those|dont like|do not like|not these|next");
        Acts(terms, GuideTermKind.Act, GuideAct.Why, "为什么|为啥|推荐理由|理由|凭什么|why|how come|what makes|what is the reason|whats the reason");
        Acts(terms, GuideTermKind.Act, GuideAct.Price, "多少钱|什么价|什么价格|什么价位|价格|价钱|几块钱|几元|怎么卖|多少元|到手价|how much|price|prices|cost|costs");
        Acts(terms, GuideTermKind.Act, GuideAct.Stock, "有没有货|有现货|有货|现货|库存|缺货|还有货|断货|没货|in stock|available|availability|stock|sold out|out of stock");
        Acts(terms, GuideTermKind.Act, GuideAct.Size, "尺码|什么码|几码|多大码|选什么码|穿什么码|穿多大|尺寸表|尺码表|码数|合身吗|偏大|偏小|what size|which size|size chart|size guide|sizing|fit me|size advice|true to size|what sizes|which sizes");
        Acts(terms, GuideTermKind.Act, GuideAct.Details, "详细介绍|详细|介绍一下|介绍|详情|参数|说说|讲讲|了解一下|了解|具体|tell me more|more about|more info|more information|more details|details|specs|specifications|describe");
        Acts(terms, GuideTermKind.Act, GuideAct.Accessories, "配件|搭配|配套|配什么|accessories|accessory|goes with|go with it|goes well with|matching|to go with");
        Acts(terms, GuideTermKind.Act, GuideAct.Promotions, "优惠|打折|折扣|满减|有活动|活动价|discount|discounts|promotion|promotions|deals|any deal|special offer|special offers");
        Acts(terms, GuideTermKind.Act, GuideAct.Add, "加入购物车|加到购物车|加进购物车|放进购物车|放入购物车|放购物车|添加到购物车|加购物车|加购|下单|拍下|我要了|就要|就它了|就它|就这个|就这款|就这件|就买|那就买|add to cart|add to my cart|add to the cart|add to basket|add to my basket|to the cart|to my cart|in my cart|in the cart|into the cart|into my cart|to the basket|to my basket|in my basket|ill take|i will take|ill have|ill buy|i will buy|ill get|take it|get it|buy it|want it|order it|buy now|checkout|check out");
        Acts(terms, GuideTermKind.WeakAct, GuideAct.Add, "购买|买|要|来|拿|加|add|buy|purchase|order|take|get|want");
        Acts(terms, GuideTermKind.Act, GuideAct.Remove, "从购物车删除|从购物车删|从购物车移除|从购物车里删|从购物车拿掉|移出购物车|删掉|移除|remove|delete|take it out|out of my cart|out of the cart|from my cart|from the cart|from my basket");
        Acts(terms, GuideTermKind.Act, GuideAct.Cart, "购物车里有|购物车有|看看购物车|看一下购物车|查看购物车|我的购物车|购物车|my cart|my basket|shopping cart|whats in my cart|show cart|show my cart|view cart|view my cart|the cart");
        Acts(terms, GuideTermKind.Act, GuideAct.BuyAgain, "再买一次|再买一份|再买点|复购|回购|上次买的|之前买的|以前买的|买过的|buy again|reorder|order again|bought before|last time i bought|what i bought|same as last time");
        Acts(terms, GuideTermKind.Act, GuideAct.Yes, "确认|确定|confirm|好的|好呀|好啊|好|可以|行|嗯|嗯嗯|是的|对|对的|需要|没问题|ok|okay|yes|yes please|yeah|yep|sure|of course|go ahead|sounds good|alright|fine");
        Acts(terms, GuideTermKind.Act, GuideAct.No, "不用了|不用|不需要|不要了|不要|不了|不买了|不|no thanks|no thank you|no|nope|not now|not really|dont need");
        Acts(terms, GuideTermKind.Act, GuideAct.Done, "就这些|没有了|没了|够了|可以了|就这样|先这样|好了|谢谢|多谢|感谢|拜拜|再见|thats all|that is all|thats it|thank you|thanks|bye|goodbye|im done|all done|nothing else|no more");
        Places(terms);
        Fillers(terms);
        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Places(Dictionary<string, GuideTerm> terms)
    {
        string[] chinese = ["一", "二", "三", "四"];
        string[] english = ["first", "second", "third", "fourth"];
        string[] short4 = ["1st", "2nd", "3rd", "4th"];
        string[] counts = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
        string[] words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        for (var i = 0; i < chinese.Length; i++)
        {
            terms["第" + chinese[i]] = terms[$"第{i + 1}"] = terms[chinese[i] + "号"] = terms[$"{i + 1}号"] = new GuideTerm(GuideTermKind.Place, Value: i);
            terms[english[i]] = terms[short4[i]] = new GuideTerm(GuideTermKind.Place, Value: i);
        }

        foreach (var last in (ReadOnlySpan<string>)["最后", "后者", "last", "latter"])
        {
            terms[last] = new GuideTerm(GuideTermKind.Place, Value: -1);
        }

        terms["前者"] = terms["former"] = new GuideTerm(GuideTermKind.Place, Value: 0);
        for (var i = 2; i <= 4; i++)
        {
            terms["前" + counts[i - 1]] = terms[$"前{i}"] = terms["first " + words[i - 1]] = new GuideTerm(GuideTermKind.FirstOf, Value: i);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            terms[counts[i]] = new GuideTerm(GuideTermKind.Number, Value: i + 1);
            if (i > 0)
            {
                terms[words[i]] = new GuideTerm(GuideTermKind.Number, Value: i + 1);
            }
        }

        terms["二"] = terms["俩"] = terms["couple"] = terms["pair of"] = new GuideTerm(GuideTermKind.Number, Value: 2);
        Add(terms, new GuideTerm(GuideTermKind.All), "这几款|这几个|这些|它们|他们|全部|所有|两款都|这两款|这两个|两者|两款|哪一款|them all|all of them|all|both|them|these|those");
        Add(terms, new GuideTerm(GuideTermKind.This), "这个|这款|这件|这台|这双|这条|那个|那款|那件|那台|那双|刚才那|它|该款|this one|that one|this|that|it");
        Add(terms, new GuideTerm(GuideTermKind.Measure), "个|款|件|双|台|只|条|瓶|盒|套|份|箱|包|袋|罐|支|张|把|本|部|pcs|pc|pieces|piece|pairs|pair|units|unit|bottles|boxes|packs|x|times");
        Add(terms, new GuideTerm(GuideTermKind.PlaceSign), "选项|序号|编号|number|no|option|product|item|choice");
    }

    private static void Fillers(Dictionary<string, GuideTerm> terms)
    {
        foreach (var word in ("我|您|你|找|求|想要|请问|请|想|帮我|帮忙|帮|麻烦|给我|给|一下|下|吧|吗|呢|啊|呀|哦|喔|哈|的话|的|了|那么|那|就|这|还|有没有|有|没有|没|能不能|能|可不可以|和|跟|与|及|或|之间|哪|是不是|是|什么|怎么|怎么样|怎样|再|把|到|在|里面|里|放进|放|都|也|会|比|太|有点|一点|一些|点儿|点|些|儿|谢|亲|现在|目前|元|块|钱|直接|帮我把|给我把|多|几|"
            + "a|an|the|of|to|and|or|for|me|i|you|your|my|we|please|pls|can|could|would|will|do|does|did|is|are|was|be|one|ones|in|on|at|with|by|just|like|lets|let|us|oh|hmm|well|so|then|now|also|too|still|right|there|here|any|some|more like|about|from|between|which|what|whats|how|id|im|ive|ill|got|need|have|has|s|t|re|kind|currently|again|actually|hi|hello|hey|both of|put|go|than|looking|searching|search|find|after|thing|things|product|as|tell|give|know").Split('|'))
        {
            terms.TryAdd(word, new GuideTerm(GuideTermKind.Filler));
        }
    }

    private static void Acts(Dictionary<string, GuideTerm> terms, GuideTermKind kind, GuideAct act, string phrases) => Add(terms, new GuideTerm(kind, act), phrases);

    private static void Add(Dictionary<string, GuideTerm> terms, GuideTerm term, string phrases)
    {
        foreach (var phrase in phrases.Split('|'))
        {
            terms.TryAdd(phrase, term);
        }
    }
}
