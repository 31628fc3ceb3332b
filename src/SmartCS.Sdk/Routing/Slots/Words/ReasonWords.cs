using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of why a shopper is dissatisfied.</summary>
internal static class ReasonWords
{
    public static string[] AddTo(WordTreeBuilder words)
    {
        words.Add(WordKind.Negation, 0, "不|没|没有|未|无|会不会|会|是否|容易|怕|担心|万一|要是|如果|假如|别|不会|并没有|并未|not|no|never|isn't|wasn't|aren't|weren't|doesn't|didn't|don't|without|will it|would it|not too");
        return words.AddNamed(WordKind.Reason,
            "damaged:坏了|坏的|破了|破的|破损|碎了|裂了|裂开|开裂|裂缝|裂痕|压坏|压扁|摔坏|变形|损坏|破洞|有洞|划痕|刮花|磕碰|瘪了|漏液|漏水|撕裂|断了|掉漆|包装破了|外包装破损|damaged|damage|broken|cracked|shattered|smashed|torn|scratched|scratches|dented|crushed|ripped|leaking|leaked|chipped|snapped|broke|bent",
            "defective:不能用|用不了|没反应|开不了机|打不开|无法开机|不亮|不工作|失灵|故障|充不进电|不充电|充不了电|死机|黑屏|花屏|没声音|连不上|自动关机|质量有问题|坏掉了|次品|残次品|defective|faulty|doesn't work|does not work|not working|stopped working|won't turn on|will not turn on|doesn't turn on|won't charge|doesn't charge|malfunctioning|malfunction|dead on arrival|doesn't function|isn't working|does not turn on|keeps crashing",
            "wrong_item:发错|发错了|发错货|寄错|寄错了|错发|送错|拿错|不是我买的|不是我要的|不是我订的|不是我下单的|货不对|款式不对|颜色不对|颜色发错|尺码不对|尺码发错|型号不对|wrong item|wrong product|wrong one|wrong color|wrong colour|wrong size|wrong order|wrong model|wrong items|wrong shirt|wrong shoes|not what i ordered|isn't what i ordered|different from what i ordered|incorrect item|someone else's order",
            "missing_part:少发|少发了|漏发|漏发了|少了一件|少了一个|少件|少配件|缺件|缺配件|缺少|少了|没有配件|没有说明书|没有充电器|赠品没有|没有赠品|配件不全|不齐|missing|missing part|missing parts|missing item|missing items|incomplete|left out|not in the box|wasn't in the box|not included|parts are missing",
            "too_small:太小|太小了|小了|偏小|有点小|太紧|太紧了|穿不下|穿不上|挤脚|勒|太短|短了|too small|too tight|runs small|too short|too narrow|smaller than expected|bit small|little small|too little",
            "too_big:太大|太大了|大了|偏大|有点大|太松|太宽|太长|长了|掉跟|too big|too large|too loose|runs large|runs big|too long|too wide|bigger than expected|larger than expected|bit big|little big",
            "does_not_fit:不合身|不合适|尺寸不合适|尺码不合适|码数不合适|不合脚|装不下|does not fit|doesn't fit|don't fit|didn't fit|not fit|poor fit|bad fit|wrong fit",
            "not_as_described:与描述不符|和描述不符|描述不符|跟描述不一样|和图片不一样|跟图片不一样|与图片不符|图片不符|货不对板|实物不符|实物与图片不符|有色差|色差|色差大|色差太大|虚假宣传|跟照片不一样|和照片不一样|not as described|not as pictured|not as shown|not as advertised|looks different|different from the picture|different from the photo|different from the description|doesn't match the description|does not match the description|misleading",
            "counterfeit:假货|假的|仿品|高仿|山寨|盗版|不是正品|fake|counterfeit|knockoff|knock off|not authentic|not genuine|replica",
            "quality:质量差|质量太差|质量不好|质量很差|质量不行|质量问题|做工差|做工粗糙|掉色|褪色|起球|脱线|开线|线头|开胶|脱胶|缩水|掉毛|有异味|异味|味道很大|有味道|刺鼻|太薄|粗糙|poor quality|bad quality|low quality|quality is bad|quality is poor|cheap material|cheaply made|fell apart|falling apart|faded|fading|shrunk|shrinks|smells|smelly|bad smell|pilling|flimsy|poorly made|peeling|came off|too thin",
            "expired:过期|过期了|临期|变质|发霉|长虫|坏果|不新鲜|烂了|烂的|expired|out of date|past its date|moldy|mouldy|rotten|spoiled|spoilt|stale",
            "late:太慢|太慢了|送得太慢|发货太慢|物流太慢|迟到|延误|晚到|超时|还没到|没到货|一直没到|一直没到货|还没收到|没收到|没有收到|没收到货|没有收到货|未收到|还没收到货|还没发货|一直不发货|不发货|没发货|迟迟不发货|late|too late|delayed|delay|arrived late|took too long|taking too long|too slow|overdue|hasn't arrived|has not arrived|didn't arrive|did not arrive|never arrived|still waiting|not arrived yet|haven't received|have not received",
            "lost:丢件|丢了|丢失|弄丢|包裹丢了|快递丢了|lost in transit|package is lost|parcel is lost|lost package|lost parcel|got lost|stolen",
            "changed_mind:不想要了|不想要|不喜欢|不喜欢了|后悔了|不需要了|用不上|用不着了|买多了|多拍|多拍了|拍错|拍错了|买错|买错了|下错单|重复下单|拍多了|误拍|changed my mind|change my mind|change of mind|don't want it|do not want it|don't need it|no longer need|no longer want|don't like it|do not like it|didn't like it|don't want it anymore|ordered by mistake|by mistake|accidentally ordered|by accident|bought the wrong|ordered the wrong|duplicate order|ordered twice|second thoughts|buyer's remorse",
            "better_price:降价|降价了|买贵了|别家更便宜|有更便宜的|太贵|太贵了|差价|cheaper elsewhere|found it cheaper|better price|price dropped|price drop|too expensive|cheaper price|found a better price",
            "allergic:过敏|过敏了|起疹子|红疹|长痘|爆痘|发痒|刺痛|allergic|allergy|allergic reaction|rash|itchy|irritated my skin|irritates my skin|breakout|broke me out",
            "double_charged:重复扣款|扣了两次|多扣|多收|重复付款|付了两次|多付|charged twice|double charged|overcharged|charged two times|double charge|billed twice|paid twice",
            "bad_service:态度差|态度不好|态度恶劣|服务差|服务态度差|不理人|没人理|爱理不理|rude|bad service|poor service|terrible service|awful service|unhelpful|ignored me|bad attitude");
    }
}
