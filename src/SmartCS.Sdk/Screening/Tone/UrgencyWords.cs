namespace SmartCS.Sdk.Screening.Tone;

/// <summary>What says that a message cannot wait: hurry, a date that cannot be moved, the law, and harm.</summary>
internal static class UrgencyWords
{
    public static ToneGroup[] Groups { get; } =
    [
        new(ToneKind.Feeling, 0f, "急|着急|加急|好急|急急|赶紧|赶快|抓紧|马上|立刻|立马|立即|赶时间|等着用|等不及|等不了|火急|催", 0.4f),
        new(ToneKind.Feeling, 0f, "急用|急需|急着用|急等|很急|非常急|十万火急|紧急|来不及了|今天必须|今天一定要|今天之内|今天要用|今天就要|今晚就要|明天就要|明天要用|明天必须|必须今天|必须明天|现在就要|刻不容缓|火烧眉毛", 0.7f),
        new(ToneKind.Feeling, 0f, "尽快|快点|快一点|速度点|速度处理|快些|尽早|速回|速速|搞快点|麻利点|在线等|几点之前|截止|多久能到|再不发货|再不处理|再不解决|再不退", 0.3f),
        new(ToneKind.Neutral, 0f, "急忙|急诊|急救|应急|急冻|急速|急性|紧急联系人|马上就到|马上回来|马上付|马上拍|马上下单|没着急|不是很急|不太急|不赶时间|没那么急|不用着急|别着急|不用太急|催化|催眠|催乳"),
        new(ToneKind.Feeling, -1.5f, "12315|消费者协会|消协|工商局|工商|市场监管|起诉|律师|律师函|法院|告你们|法律途径|法律手段|打官司|报警|警察|派出所|媒体曝光|上媒体|发微博曝光|黑猫投诉|仲裁|平台介入|官方介入", 0.6f),
        new(ToneKind.Hazard, -1.5f, "漏电|冒烟|着火|起火|爆炸|炸了|自燃|触电|被电到|电到手|烧伤|烫伤|割伤|划伤|受伤|流血|中毒|过敏了|起疹子|红肿|住院|送医院|进医院|去医院|误食|吞下|窒息|燃气泄漏|生命危险|救命|出人命", 0.85f),
        new(ToneKind.Hazard, -1f, "盗刷|被盗|被盗号|账号被盗|钱被扣|扣了两次|重复扣款|多扣|乱扣|扣错|被人登录|异地登录|密码被改|泄露", 0.6f),
        new(ToneKind.Occasion, 0f, "飞机|航班|高铁|火车|出国|旅行|婚礼|结婚|生日|考试|面试|搬家|手术|生孩子|预产期|开学|演出|比赛|开会|过年|中秋|情人节|七夕|求婚|葬礼|婚宴|wedding|flight|birthday|funeral|exam|interview|surgery|trip|vacation|holiday|anniversary|graduation|party|travelling|traveling|christmas|conference|baby shower|moving house|leave for|fly out|flying out"),
        new(ToneKind.NearTime, 0f, "今天|今晚|明天|明早|后天|今日|明日|今儿|下午|待会|一会儿|几小时|小时内|today|tonight|tomorrow|this morning|this afternoon|this evening|in an hour|in two hours|in a few hours|in 2 days|in two days|this weekend|tmr|tmrw|2moro"),
        new(ToneKind.Feeling, 0f, "asap|a.s.a.p|urgent|urgently|immediately|right now|right away|straight away|at once|without delay|time sensitive|desperate|desperately|time is running out|running out of time|in a hurry|in a rush|can't wait any longer|cannot wait any longer|need it today|need it now|need this today|need this now|need it by tomorrow|need it tomorrow|before it's too late|before it is too late|very urgent|cannot wait|can't wait", 0.6f),
        new(ToneKind.Feeling, 0f, "as soon as possible|hurry|hurry up|quickly|soon|time-sensitive|by today|by tonight|by tomorrow|by this weekend|before tomorrow|deadline|expedite|rush|last chance|priority|how much longer", 0.35f),
        new(ToneKind.Feeling, -1.5f, "still waiting|still haven't received|still hasn't arrived|still not here|third time|3rd time|fourth time|4th time|催了|催了好几|一直催|催了几次|催了很多次|第三次|第四次|第五次|迟迟|迟迟不|还不发货|还不退款|还没发货|还没收到|还没到账|还没处理|还没解决", 0.35f),
        new(ToneKind.Neutral, 0f, "no rush|no hurry|not urgent|non urgent|non-urgent|whenever you can|take your time|coming soon|back soon|see you soon|no urgency|isn't urgent|not in a hurry|not in a rush|thank you soon|can't wait to|cannot wait to|rush hour|gold rush"),
        new(ToneKind.Feeling, -1.5f, "lawyer|attorney|solicitor|sue|suing|legal action|small claims|small claims court|in court|take you to court|consumer protection|trading standards|better business bureau|bbb|ombudsman|chargeback|charge back|dispute the charge|file a complaint|report you|report this|call the police|the police|ftc|attorney general|go public|the press|social media|leave a bad review|leave a negative review", 0.6f),
        new(ToneKind.Hazard, -1.5f, "electric shock|electrocuted|shocked me|caught fire|on fire|is burning|smoking|smoke coming|exploded|exploding|blew up|burned my|burnt my|burned me|burnt me|allergic reaction|swelling|swollen|bleeding|in hospital|in the hospital|to hospital|ended up in|emergency|emergency room|poisoned|food poisoning|choking|choked|swallowed|injured|injury|cut my finger|cut my hand|dangerous|safety hazard|gas leak|life threatening", 0.85f),
        new(ToneKind.Hazard, -1f, "stolen card|card was stolen|hacked|unauthorized charge|unauthorised charge|unauthorized|unauthorised|fraudulent|identity theft|charged twice|charged me twice|double charged|charged double|overcharged|somebody logged|someone logged|my account was used", 0.6f),
    ];
}
