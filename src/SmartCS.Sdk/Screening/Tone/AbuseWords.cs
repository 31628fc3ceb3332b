namespace SmartCS.Sdk.Screening.Tone;

/// <summary>The phrases that abuse is recognised by, with the spellings that are used to get past a filter. Signs between the letters are passed over.</summary>
internal static class AbuseWords
{
    // How far a phrase reaches is counted in characters of the folded text.
    private static readonly (AbuseKind Kind, int Reach, string Phrases)[] Groups =
    [
        (AbuseKind.Threat, 0, "弄死你|弄死你们|砍死|砍了你|杀了你|杀你|杀死你|打死你|捅死|捅了你|打断你|揍你|揍死|干死你|找人收拾|收拾你|收拾你们|砸了你|砸你们店|砸店|烧了你|烧你们|炸了你们|灭了你|让你死|不得好死|等着收尸|知道你住|知道你家|小心你的狗命|小心你家人|要你命|要你狗命|废了你|剁了你|堵你门|上门砍"),
        (AbuseKind.Threat, 0, "kill you|kill you all|kill your|murder you|hurt you|beat you up|beat the shit|beat your ass|break your legs|break your neck|break your face|punch you|smash your|burn your store|burn your shop|burn your house|burn down your|burn your place|shoot you|shoot up|stab you|bomb your|blow up your|know where you live|find you and|hunt you down|come for you|watch your back|rape you|slit your|strangle you|put a bullet|wish you were dead|hope you die|hope your family|hope you all die|hope you get cancer|you will pay for this with"),
        (AbuseKind.Insult, 0, """
            傻逼|傻比|傻b|傻屄|傻叉|傻x|傻批|傻币|傻鸟|傻屌|傻吊|傻狗|煞笔|煞比|煞逼|沙比|沙逼|沙币|莎比|鲨臂|鲨比|啥比|啥逼|撒比|二逼|二b|2逼|装逼犯|智障|弱智|脑残|白痴|低能儿|蠢货|蠢猪|蠢蛋|蠢驴|猪脑|死猪|猪头|贱人|贱货|贱逼|犯贱|畜生|畜牲|狗东西|狗娘养|狗日|狗杂种|狗崽子|狗逼|杂种|杂碎|王八|王八蛋|混蛋|混账|浑蛋|人渣|败类|死全家|全家死|你全家|去死|快去死|死妈|没妈|妈死|死爹|操你|操你妈|操尼玛|草你|草你妈|草泥马|曹尼玛|艹你|肏|日你|干你娘|干你妈|你妈逼|妈逼|你妈的|你妈比|滚蛋|滚犊子|滚开|滚粗|滚你|给我滚|快滚|你滚|婊子|臭婊|骚货|妓女|臭不要脸|脑子有病|脑子进水|脑子有坑|有病吧你|你有病|神经病吧|你瞎|眼瞎|瞎了狗眼|狗眼|猪狗不如|吃屎|吃翔|死骗子|放你妈|放你娘|狗屎客服|狗客服|断子绝孙|生儿子没|尼玛死|🖕|nmsl|cnm|nmb|cao ni ma|caonima|sha bi|shabi|sb客服|丑八怪|死胖子|乡巴佬|土鳖|屌丝店
            """),
        (AbuseKind.Insult, 0, """
            fuck you|fuck u|fuck off|fuck yourself|fuck your|fuck ya|fuk you|fuk u|fuck y'all|fck you|fck u|fck off|f you|f u|f off|fu*k you|f*ck you|f*ck u|f*ck off|f**k you|f**k off|f**k u|f*** you|f*** off|fxck you|fvck you|phuck you|go fuck|go to hell|go die|kill yourself|kys|drop dead|screw you|piss off|sod off|bugger off|eat shit|suck my|motherfuck*|mother fuck*|mofo|asshole*|a**hole*|a$$hole*|arsehole*|ass hole|@sshole|dumbass*|dumb ass|jackass|bitch*|b*tch*|b!tch*|biatch|bastard*|son of a bitch|cunt*|c*nt|dickhead*|dick head|prick|pricks|wanker*|twat*|whore*|slut*|moron*|m0ron*|idiot*|idi0t*|1diot*|id1ot*|imbecile*|retard*|scumbag*|scum bag|scum|douchebag*|dipshit*|shithead*|sh!thead*|numbskull|halfwit|half-wit|dimwit*|nitwit*|cretin*|brain dead|braindead|brainless|shut up|shut your mouth|stfu|nigger*|nigga*|faggot*|fag|chink|spic|kike|tranny|lazy bum*|fat pig|filthy animal*|inbred*
            """),
        (AbuseKind.ChineseInsult, 0, "sb|2b|s13|cnmb|dsb|nc客服|mdzz|zz客服|rnm|wcnm"),
        (AbuseKind.Dismissal, 0, "滚|滚吧|爬|爬开|死吧"),
        (AbuseKind.Slur, 0, "垃圾|辣鸡|废物|饭桶|猪|狗|傻子|笨蛋|蠢|瞎子|聋子|白眼狼|小人|无赖|流氓|恶棍|禽兽|人妖|神经病|有病|不要脸|没教养|无耻|下贱|恶心|没脑子|没长脑子|缺心眼|缺德玩意|狗屁|狗屎|屎|渣"),
        (AbuseKind.Slur, 0, "stupid|dumb|garbage|trash|worthless|pathetic|pig|pigs|rat|rats|filth|filthy|disgusting|useless|parasite|parasites|vermin|losers|loser|clown|clowns|fool|fools|dumb fuck*|piece of shit|pieces of shit|pos|shit|ugly|fat|lunatic|lunatics|psycho|freak|freaks|imbecilic|crooked|scumbags|monkeys|monkey|cockroach*"),
        (AbuseKind.Target, 3, "你|你们|您|你这|你这个|你这种|你们这|你们这些|你们这群|你们这帮|你们都|你们全|你们就是|你就是|你真|你真是|你们真|你们真是|你是|你们是|这群|这帮|一群|一帮|你个|你们个|你丫|这种人|那个人"),
        (AbuseKind.Role, 3, "客服|商家|卖家|店家|店主|老板|掌柜|小二|店员|快递员|快递小哥|送货员|骑手|经理|主管|机器人|人工"),
        (AbuseKind.Target, 24, "you are|you're|youre|u r|ur a|you guys are|you people are|you all are|y'all are|you must be|you really are|they are all|he is|she is|they are|staff are|staff is|support is a|agent is a|agent is an|seller is a|seller is an|owner is a|manager is a|people are"),
        (AbuseKind.Target, 2, "you|ya|you such a|you absolute|you total|you complete|you little|you dirty|you fucking|you bunch of|bunch of|pack of|load of|hey"),
        (AbuseKind.Role, 14, "agent|agents|staff|support team|customer service|customer support|seller|sellers|bot|chatbot|robot|driver|courier|employee|employees|reps|rep|representative|representatives|manager|assistant|operator|ai"),
        (AbuseKind.Self, 8, "我是|我真是|我就是|我是个|我像|我自己|我也是|自己是|自己真是|我真|当我是|把我当|骂我|骂我是|骂人|骂客人|骂顾客|骂我们|叫我|说我|说我是|笑我|当成"),
        (AbuseKind.Self, 22, "i'm|im|i am|i feel like|i felt like|i was|me feel|make me look like|treat me like|treated me like|called me|calls me|calling me|called us|told me to|said i'm|told me|silly me|my own|of me|am i|i must be|like an|like a|proof|not to be|myself"),
        (AbuseKind.Owned, 0, "你们的|你的|您的|你家|你们家|你们店的|你们卖的|你们发的|你们寄的|你们送的|你们这里|你们这儿|你们这东西|你们东西|你们产品|你们质量|你们平台|你们系统|你发的|你卖的|你寄的|你好|你们好|您好|客服的|商家的|卖家的|客服电话|店家的|老板的|客服好|杀猪|猪肉|猪皮|热狗|狗粮|狗狗|小狗|狗窝|狗链|狗绳|宠物狗|狗牌|养狗|渣渣辉|药渣|残渣|垃圾桶|垃圾袋|垃圾箱|垃圾车|垃圾分类|垃圾短信|垃圾邮件|垃圾处理|垃圾食品|小猪|猪年|猪蹄|猪油|滚筒|老板椅|老板桌|机器人吸尘器|扫地机器人|人工智能|人工费|人工草坪|恶心想吐|有病毒|傻子瓜子|蠢蠢欲动|小人国|流氓兔|流氓软件|your|yours|you sent|you sold|you gave|you sell|you send|you shipped|you delivered|you charged|you call this|trash can*|trash bag*|garbage bag*|garbage can*|garbage disposal|fat free|low fat|rat trap|rat poison|fool proof|foolproof|idiot proof|idiot-proof|dummy|pig iron|guinea pig|piggy|monkey bars|clownfish|clown costume|staff is friendly|bastard file|bitchy|shut up shop|retardant|flame retardant|fire retardant|scummy|prickly|slutty"),
    ];

    private static readonly PhraseTrie Trie;
    private static readonly (AbuseKind Kind, int Reach)[] Kinds;

    static AbuseWords()
    {
        var phrases = new List<string>();
        var kinds = new List<(AbuseKind, int)>();
        foreach (var (kind, reach, list) in Groups)
        {
            foreach (var phrase in list.Split('|', StringSplitOptions.TrimEntries))
            {
                phrases.Add(ToneText.Fold(phrase));
                kinds.Add((kind, reach));
            }
        }

        Trie = new PhraseTrie(phrases);
        Kinds = [.. kinds];
    }

    /// <summary>Finds the longest phrase that begins at a place.</summary>
    public static AbuseKind Find(ReadOnlySpan<char> text, int at, out int length, out int reach)
    {
        var found = Trie.Find(text, at, skipsSigns: true, out length);
        (var kind, reach) = found < 0 ? default : Kinds[found];
        return kind;
    }
}
