namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>
/// The sentences and lists that the corpus is made of, in three variants that share nothing: one to
/// develop on, one held out until the rules stood and then looked at once, one that no rule was changed for.
/// Written for the corpus, without a look at the detector's own tables.
/// </summary>
internal sealed class CorpusTexts
{
    public required string[] Carriers { get; init; }

    public required string[] Ordinary { get; init; }

    public required string[] Regions { get; init; }

    public required string[] Roads { get; init; }

    public required string[] Estates { get; init; }

    public required string[] Towers { get; init; }

    public required string[] Villages { get; init; }

    public required string[] EnglishStreets { get; init; }

    public required string[] EnglishTowns { get; init; }

    public required string[] Names { get; init; }

    public required string[] Mails { get; init; }

    public static CorpusTexts Development { get; } = new()
    {
        Carriers =
        [
            "我的手机号是{mobile}，麻烦让快递提前打电话", "联系电话{mobile}，收件人{name}", "亲，我换号码了，新号码{mobile}", "打{mobile}或者{landline}都行", "{name} {mobile} {zh}", "收货地址：{zh}，电话{mobile}", "帮我改一下地址，改成{zh}",
            "发到{zh}，谢谢", "我住在{zh}，可以送货上门吗", "请寄到{zh} {name}收", "身份证号{id}，清关用的", "实名认证的身份证：{id}，姓名{name}", "退款退到{card}这张卡", "我的银行卡号是{card}，开户名{name}", "发票发我邮箱{email}", "邮箱：{email}，记得查收",
            "护照号{passport}", "海外直邮要护照：{passport}，对吗", "我的车牌是{plate}，想买脚垫", "车牌{plate}装这个合适吗", "路由器登录地址{ip}打不开", "登录IP是{ip}，为什么提示异地", "微信同号{mobile}", "座机{landline}，上班时间打", "国外的号码{intl}也能收短信吗", "公司电话{landline}找{name}",
            "订单{order}，电话{mobile}，还没发货", "快递单号{tracking}显示送到{zh}了，我没收到", "My phone number is {mobile}, please call before delivery", "You can reach me at {intl} after 6pm", "Please send the invoice to {email}", "My address is {en}", "Ship it to {en} please",
            "I moved. The new address is {en}, thanks", "The refund should go to my card {card}", "My card number is {card}, it was charged twice", "My passport number is {passport}", "Account email: {email}, order {order}", "My IP is {ip} and the site is slow", "It's {name}, order number {order}, phone {intl}",
            "Deliver to {name}, {en}", "call {mobile} or email {email}", "I am {name} and I want to return it",
        ],
        Ordinary =
        [
            "订单号{order}什么时候发货", "快递单号{tracking}怎么不更新了", "这件{price}元能便宜点吗", "尺码{size}都有货吗", "{date}下的单，{time}付的款", "型号{model}和{model2}有什么区别", "货号{sku}还有吗", "条形码{barcode}扫不出来", "满{qty}减{qty2}怎么算", "买{qty}件一共{price}元", "固件版本{version}怎么升级",
            "客服热线400-820-{four}打不通", "身高{height}体重{weight}穿什么码", "生产批次{batch}，保质期{qty}个月", "我要{size}码的，{colour}色", "发什么快递？几天能到？", "知道了，谢谢亲", "这个质量怎么样，会不会掉色", "一般三到五天能到北京吗", "寄到广州要多少运费", "我在上海，今天下单明天能到吗",
            "双11活动几号开始", "一楼二楼都能送吗", "屏幕{model}分辨率是1920x1080吗", "电池容量{qty}00mAh", "宽{qty}cm高{qty2}cm", "Where is my order {order}?", "The tracking number {tracking} shows no update", "Is the {model} compatible with {model2}?", "I paid ${price} on {date} at {time}",
            "Do you have size {size} in {colour}?", "SKU {sku} is out of stock", "Barcode {barcode} does not scan", "I bought {qty} items for ${price} each", "Firmware {version} does not install", "It is {qty} x {qty2} inches", "The delivery takes {qty} business days", "Can I return it within {qty} days?", "How long is the warranty?",
            "I want to change my order", "It has a {qty}-hour battery", "order #{order} was cancelled", "Rated {qty} stars by {qty2} people", "It's a {qty} minute drive from your store",
        ],
        Regions = ["浙江省杭州市余杭区", "江苏省南京市鼓楼区", "广东省广州市天河区", "四川省成都市锦江区", "湖北省武汉市洪山区", "北京市海淀区", "上海市徐汇区", "重庆市渝北区", "山东省青岛市市南区", "福建省厦门市思明区", "陕西省西安市雁塔区", "河南省郑州市金水区", "湖南长沙岳麓区", "辽宁省大连市沙河口区", "天津市河西区", "安徽省合肥市蜀山区", "广西壮族自治区南宁市青秀区", "江西省赣州市章贡区", "朝阳区", "滨江区", "浦东新区", "云南省昆明市五华区"],
        Roads = ["文一西路", "人民南路", "中山北路", "解放大道", "建设二路", "和平街", "光华路", "天目山路", "五四大街", "望京街", "科技园路", "延安西路", "珠江东路", "东风中路", "新华路", "南大街", "青年路", "长江路"],
        Estates = ["阳光花园", "万科城市花园", "保利香槟小区", "龙湖春江苑", "翠湖小区", "金色家园", "紫金华府", "滨河新村", "东方明珠公寓", "锦绣江南", "怡景湾"],
        Towers = ["国贸大厦", "银泰中心", "万达广场", "创新大厦", "软件园", "世纪广场"],
        Villages = ["李家村", "王庄村", "东山镇石桥村", "柳树乡小河村", "青龙镇"],
        EnglishStreets = ["Main Street", "Oak Avenue", "Maple Drive", "Elm St", "Sunset Boulevard", "Park Lane", "King Road", "Washington Ave", "Cedar Court", "Lakeview Terrace", "Pine Ridge Road", "W 42nd Street", "Hillcrest Way", "St. John's Road"],
        EnglishTowns = ["Springfield, IL 62704", "Austin, TX 78701", "New York, NY 10001", "London SW1A 1AA", "Manchester M1 4BT", "San Francisco, CA 94103-1234", "Toronto, ON M5V 2T6", "Sydney NSW 2000", "Seattle, WA 98101, USA", ""],
        Names = ["张伟", "王芳", "欧阳娜娜", "刘洋", "陈静", "John Carter", "Mary O'Neill", "Li Lei"],
        Mails = ["qq.com", "163.com", "gmail.com", "outlook.com", "foxmail.com", "126.com", "yahoo.co.uk", "shop-mail.cn"],
    };

    public static CorpusTexts HeldOut { get; } = new()
    {
        Carriers =
        [
            "你好，之前留的电话错了，应该是{mobile}", "有问题打我手机{mobile}吧", "本人{name}，手机{mobile}，请尽快处理", "麻烦备注一下：送到{zh}", "搬家了，现在的地址是{zh}，帮忙改下", "包裹寄{zh}，到了打{mobile}", "家庭住址{zh}", "我叫{name}，住{zh}", "收件信息\n{name}\n{mobile}\n{zh}", "证件号码：{id}",
            "需要身份证吗？{id}这个就是", "卡号{card}，户名{name}，退这里", "打款到{card}", "资料发{email}就行", "我的邮件是{email}，收不到验证码", "出境证件 护照 {passport}", "护照号码是{passport}，生日就不说了", "开{plate}来自提可以吗", "我车牌号{plate}，年检要用", "服务器{ip}连不上你们官网", "ip {ip} 被封了",
            "办公室固话{landline}", "找我爸，{landline}", "人在国外，手机{intl}", "单号{tracking}的收件人电话是{mobile}", "{order}这个订单改送{zh}", "Text me on {mobile} when it arrives", "my number's {intl} in case the driver gets lost", "Could you forward it to {email}?", "Deliver to: {en}", "We live at {en}.", "Please update my delivery address to {en}",
            "Refund the amount to card {card} instead", "I paid with {card} yesterday", "passport no {passport} for customs", "{email} is my login", "Requests from {ip} get blocked", "Hello, {name} here. Tracking {tracking} never arrived", "Send the replacement to {name} at {en}", "phone: {intl}, mail: {email}", "car plate {plate}, need wipers", "Landline {landline} is fine too",
        ],
        Ordinary =
        [
            "{order}这单能取消吗", "物流{tracking}卡在中转站了", "现价{price}，之前买的{price}，能补差价吗", "鞋码{size}偏大还是偏小", "{date}到{date2}有活动吗", "{model}能配{model2}的壳吗", "款号{sku}补货了吗", "国际条码{barcode}是正品吗", "第{qty}件半价，买{qty2}件呢", "升级到{version}就闪退", "你们热线400-600-{four}一直占线",
            "{height}cm {weight}kg 建议什么尺码", "批号{batch}查不到", "要{colour}色{size}码", "用什么物流发", "好的明白了", "布料厚不厚，起球吗", "到深圳几天", "江浙沪包邮吗", "西藏新疆发不发货", "几点截单，当天能发吗", "上门安装要另外收费吗", "套餐{qty}和套餐{qty2}差多少", "每箱{qty}瓶，一共{price}", "支持{qty}W快充吗",
            "What happened to {order}", "parcel {tracking} is stuck", "Does {model} come with {model2}", "Charged {price} USD twice on {date}", "Is {size} true to size", "Item code {sku}", "EAN {barcode} is it the same product", "{qty} pieces at ${price}", "After the {version} update it crashes", "dimensions {qty} by {qty2} cm", "arrives in {qty} to {qty2} days",
            "I have waited {qty} weeks for this", "Do you ship overseas?", "Thanks, that works", "Order No. {order}, placed {date}", "{qty} out of {qty2} were broken", "open from {time} to 18:00?", "the court shoes in {colour}, please", "no way I pay ${price} for that",
        ],
        Regions = ["河北省石家庄市长安区", "山西省太原市小店区", "吉林省长春市南关区", "黑龙江省哈尔滨市道里区", "江苏省苏州市工业园区", "浙江省宁波市鄞州区", "广东省东莞市南城街道", "贵州省贵阳市云岩区", "海南省海口市美兰区", "甘肃省兰州市城关区", "内蒙古自治区呼和浩特市赛罕区", "宁夏回族自治区银川市兴庆区", "新疆维吾尔自治区乌鲁木齐市天山区", "湖南省株洲市天元区", "广东省佛山市顺德区大良街道", "上海市闵行区莘庄镇", "北京丰台区", "天津滨海新区", "福建省泉州市晋江市", "山东省临沂市兰山区", "姑苏区", "越秀区"],
        Roads = ["学府街", "望江东路", "科兴路", "太平巷", "黄河路", "裕华西路", "柳营胡同", "三里河东路", "滨海大道", "西湖路", "玉兰街", "振兴路", "环城北路", "民族大道", "府前街", "春风路", "石榴庄路", "江宁路"],
        Estates = ["绿城桃花园", "碧桂园小区", "恒大名都", "锦绣华庭", "金地家园", "中海国际社区", "幸福里小区", "梧桐公馆", "清水湾公寓", "海棠苑", "蓝天新村"],
        Towers = ["环球金融中心", "电信大楼", "高新技术产业园", "时代广场", "华润大厦", "人民医院"],
        Villages = ["赵家庄", "陈村镇大桥村", "上坪村", "白沙镇", "杨柳村"],
        EnglishStreets = ["High Street", "Victoria Road", "Birch Lane", "5th Avenue", "Market Square", "Queens Drive", "Chestnut Blvd", "Mill Close", "Jefferson Street", "Ocean Parkway", "N Michigan Ave", "Church Hill Road", "Riverside Crescent", "Old Mill Lane"],
        EnglishTowns = ["Portland, OR 97201", "Boston, MA 02108", "Leeds LS1 4AP", "Miami, FL 33101", "Denver, CO 80202", "Bristol, BS1 5TR", "Melbourne VIC 3000", "Vancouver, BC V5K 0A1", "Chicago, IL", ""],
        Names = ["赵敏", "孙悦", "司马光", "周杰", "吴倩", "Emma Stone", "David Miller", "Han Meimei"],
        Mails = ["sina.com", "hotmail.com", "aliyun.com", "icloud.com", "company.com.cn", "live.com", "proton.me", "mail.example.org"],
    };

    public static CorpusTexts Unseen { get; } = new()
    {
        Carriers =
        [
            "请帮我登记：{name}，{mobile}", "手机{mobile}收不到短信", "加我微信{mobile}聊", "这是我爱人的号{mobile}，她在家", "电话打不通的话换这个{landline}", "单位总机{landline}", "东西发我老家，{zh}", "新家在{zh}，之前那个别发了", "到付寄到{zh}可以不", "{zh}，{name}，{mobile}", "报关用身份证{id}",
            "本人身份证{id}，手机{mobile}", "钱打到{card}就好", "建行卡{card}到账了吗", "电子发票请发送至{email}", "{email}这个邮箱注册的", "护照{passport}能买免税的吗", "给{plate}这辆车买机油", "我这边ip是{ip}", "海外亲友电话{intl}", "包裹{tracking}请联系{mobile}", "Hi, {name} speaking, my mobile is {mobile}", "WhatsApp me: {intl}",
            "Kindly mail the receipt to {email}", "The parcel should have gone to {en}", "Could someone collect it from {en}?", "New delivery address: {en}", "Bank card ending is fine but the full one is {card}", "Use {card} for the refund, please", "Customs asks for my passport: {passport}", "I'm logging in from {ip}", "order {order} for {name}, {en}", "reach us on {landline} or {intl}",
        ],
        Ordinary =
        [
            "请查下{order}", "{tracking}到哪儿了", "原价{price}现价{price}", "{size}哪个码适合{height}的", "{date}能发出吗", "{model}缺货还是停产", "编号{sku}有视频吗", "{barcode}是哪国的码", "前{qty}名送赠品吗", "版本{version}有bug", "打了400-888-{four}没人接", "毛重{weight}kg", "批次{batch}召回了吗", "{colour}的拍下能改成{colour}吗",
            "晚上几点下班", "会不会褪色，能机洗吗", "可以货到付款吗", "新疆包邮吗", "杭州仓发货还是广州仓", "北京今天能到吗", "第{qty}天还没退款", "这款和楼上说的一样吗", "小区快递柜放不下怎么办", "三楼没电梯送吗", "买二送一怎么拍", "要五件三号的", "Please cancel {order}", "No scan on {tracking} since {date}", "Is {model} cheaper than {model2}?",
            "{price} seems expensive for {qty} pieces", "Size {size} fits small", "What is SKU {sku}?", "The box says {barcode}", "{version} firmware broke the wifi", "{qty}cm by {qty2}cm by {qty}cm", "delivered in {qty} days, great", "Any discount on {date}?", "the place to buy", "A way to pay in 3 parts?", "We ordered 12 Park Lane bags", "Can I pick it up at the store?",
        ],
        Regions = ["广东省中山市石岐街道", "江苏省扬州市广陵区", "河南省洛阳市涧西区", "湖北省宜昌市西陵区", "四川省绵阳市涪城区", "浙江省温州市鹿城区", "安徽省芜湖市镜湖区", "山东省烟台市芝罘区", "北京市通州区", "上海市静安区", "重庆市江北区", "辽宁沈阳和平区", "黑龙江省大庆市萨尔图区", "云南省大理市下关镇", "福建省漳州市龙文区", "白云区", "宝安区", "江西省九江市浔阳区"],
        Roads = ["迎宾大道", "胜利西街", "淮海中路", "车站南路", "团结巷", "体育场路", "凤凰北路", "临江大道", "文昌阁街", "石桥铺路", "开发大道", "古墩路", "香樟街", "教育路"],
        Estates = ["世茂滨江花园", "融创公馆", "桂花苑", "湖景小区", "铁路新村", "学苑小区", "天鹅湾", "观澜豪庭", "书香雅苑", "和谐家园"],
        Towers = ["金茂大厦", "科创中心", "红星广场", "第一人民医院", "师范大学", "工业园"],
        Villages = ["杏花村", "马店镇后街村", "三合村", "龙潭乡双河村", "刘集镇"],
        EnglishStreets = ["Station Road", "Franklin Street", "Walnut Ave", "Sycamore Drive", "Kings Court", "Bay Road", "Harbor Blvd", "South Street", "Abbey Lane", "Clifton Terrace", "23rd St", "Lincoln Highway"],
        EnglishTowns = ["Phoenix, AZ 85001", "Dallas, TX 75201", "Glasgow G1 1XQ", "Oxford OX1 2JD", "Atlanta, GA 30303", "Brisbane QLD 4000", "Montreal, QC H3B 2Y7", "Orlando, FL 32801, United States", "Dublin", ""],
        Names = ["林静怡", "郭涛", "上官云", "黄小明", "Sarah Connor", "Tom Baker", "Zhang Wei", "Ana de la Cruz"],
        Mails = ["vip.qq.com", "yeah.net", "139.com", "googlemail.com", "me.com", "uni.edu.cn", "startup.io", "firma.de"],
    };
}
