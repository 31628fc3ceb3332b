namespace SmartCS.Sdk.Testing;

/// <summary>The sample products, one a row: id | category | English name | Chinese name | brand | dollars | attributes | options | what it is.</summary>
/// <remarks>
/// Attributes are <c>name=value</c>, a value of several with <c>/</c>; options likewise, a value with <c>+n</c> costs n dollars more. A price in
/// yuan is seven times that in dollars, made to end in 9.
/// </remarks>
internal static class SampleProductRows
{
    public static IReadOnlyList<string> All { get; } =
    [
        "TS01|T-shirts|Everyday Cotton T-Shirt|日常纯棉T恤|Harbor|19|material=cotton;season=summer;gender=unisex;fit=regular|color=white/black/navy;size=S/M/L/XL|Soft combed cotton that keeps its shape.|精梳棉,柔软不易变形。",
        "TS02|T-shirts|Dry Running T-Shirt|速干跑步T恤|Kestrel|29|material=polyester;season=summer;gender=men;fit=slim;use=running|color=blue/black;size=M/L/XL|Dries fast and does not chafe.|速干不磨皮肤。",
        "SH01|Shirts|Oxford Shirt|牛津纺衬衫|Harbor|45|material=cotton;gender=men;fit=regular;style=business|color=white/light blue;size=M/L/XL|A plain shirt for the office.|通勤百搭的基础款衬衫。",
        "HD01|Hoodies|Brushed Hoodie|加绒连帽卫衣|Harbor|49|material=cotton;season=autumn;gender=unisex|color=grey/black/green;size=S/M/L/XL|Warm inside, plain outside.|内里抓绒,保暖百搭。",
        "JK01|Jackets|Light Rain Jacket|轻便防雨夹克|Fellside|89|material=nylon;season=spring;gender=women;waterproof=yes;use=hiking;weight_g=310|color=red/navy;size=S/M/L|Packs into its own pocket.|可收纳进口袋,出行轻便。",
        "JK02|Jackets|Down Jacket|白鸭绒羽绒服|Fellside|149|material=down;season=winter;gender=men;waterproof=no;weight_g=620|color=black/navy;size=M/L/XL|Warm down to minus 15 degrees.|零下15度依然保暖。",
        "JK03|Jackets|Fleece Jacket|抓绒外套|Fellside|59|material=fleece;season=autumn;gender=women;use=hiking;weight_g=380|color=pink/grey;size=S/M/L|A warm layer for cool days.|换季保暖中层。",
        "JN01|Trousers|Straight Jeans|直筒牛仔裤|Harbor|55|material=denim;gender=men;fit=regular|color=blue/black;size=30/32/34|Sturdy denim with a little stretch.|微弹牛仔布,耐穿。",
        "CH01|Trousers|Slim Chinos|修身休闲裤|Harbor|49|material=cotton;gender=women;fit=slim|color=khaki/black;size=S/M/L|Smart enough for the office.|休闲通勤皆宜。",
        "DR01|Dresses|Linen Summer Dress|亚麻夏季连衣裙|Marisol|69|material=linen;season=summer;gender=women|color=white/blue;size=S/M/L|Airy linen, midi length.|透气亚麻,中长款。",
        "SC01|Scarves|Cashmere Scarf|羊绒围巾|Marisol|39|material=cashmere;season=winter;gender=unisex;gift=yes|color=grey/red/camel|Comes in a gift box.|附礼盒,送礼体面。",
        "SC02|Scarves|Silk Scarf|真丝丝巾|Marisol|35|material=silk;season=spring;gender=women;gift=yes|color=pink/blue|Printed silk in a gift box.|印花真丝,附礼盒。",
        "SK01|Socks|Wool Hiking Socks|羊毛徒步袜|Fellside|15|material=wool;gender=unisex;use=hiking;compatible_with=Hiking boots|color=grey/green;size=M/L|Padded at heel and toe.|脚跟脚尖加厚。",
        "LP01|Laptops|Feather 13 Laptop|轻羽13笔记本电脑|Nimbus|749|screen_inch=13.3;memory_gb=16;weight_kg=1.1;battery_hours=14;noise=silent;use=travel/office|color=silver/black;storage=256 GB/512 GB+100|Thin, light and without a fan.|轻薄无风扇,静音。",
        "LP02|Laptops|Home 15 Laptop|家用15笔记本电脑|Nimbus|549|screen_inch=15.6;memory_gb=8;weight_kg=1.7;battery_hours=8;noise=quiet;use=home/office|color=silver;storage=256 GB/512 GB+80|A large screen for home and study.|大屏居家学习两相宜。",
        "LP03|Laptops|Blaze 16 Gaming Laptop|烈焰16游戏本|Vortex|1399|screen_inch=16;memory_gb=32;weight_kg=2.5;battery_hours=5;noise=audible;use=gaming|color=black;storage=1 TB/2 TB+150|A fast graphics card for new games.|高性能显卡,畅玩新游。",
        "PH01|Phones|Nova 8 Phone|新星8手机|Nimbus|599|screen_inch=6.4;memory_gb=8;camera_mp=50;waterproof=yes;connector=USB-C|color=black/white/blue;storage=128 GB/256 GB+80|Good photos, also at night.|夜景也清晰。",
        "PH02|Phones|Nova 8 Lite Phone|新星8青春版手机|Nimbus|329|screen_inch=6.1;memory_gb=6;camera_mp=24;waterproof=no;connector=USB-C|color=black/green;storage=128 GB|Small, light and inexpensive.|小巧实惠。",
        "TB01|Tablets|Canvas 11 Tablet|画布11平板电脑|Nimbus|429|screen_inch=11;memory_gb=8;battery_hours=12;connector=USB-C;use=home/travel|color=grey;storage=128 GB/256 GB+70|Takes notes with the pen that is in the box.|含手写笔,记笔记方便。",
        "EB01|Earphones|Pebble Wireless Earbuds|卵石真无线耳机|Sonora|79|connection=bluetooth;noise_cancelling=no;battery_hours=6;waterproof=yes;use=running|color=white/black|Sit tight when running.|跑步不掉。",
        "HP01|Headphones|Hush Headphones|静谧头戴式降噪耳机|Sonora|199|connection=bluetooth;noise_cancelling=yes;battery_hours=30;use=travel/office;gift=yes|color=black/silver|Keeps the train outside.|通勤路上安静下来。",
        "SW01|Watches|Stride Smart Watch|步伐智能手表|Kestrel|159|battery_hours=168;waterproof=yes;use=running;compatible_with=Phones;gift=yes|color=black/pink;size=41 mm/45 mm+20|Heart rate, routes and messages.|心率、轨迹、消息提醒。",
        "CG01|Chargers|65 W USB-C Charger|65W氮化镓充电器|Voltio|35|power_w=65;connector=USB-C;compatible_with=LP01/LP02/PH01/PH02/TB01|color=white|Charges a laptop and a phone together.|笔记本手机同时充。",
        "HB01|Hubs|7-in-1 USB-C Hub|七合一USB-C扩展坞|Voltio|45|connector=USB-C;compatible_with=Laptops|color=grey|HDMI, card reader and three USB ports.|HDMI、读卡器、三个USB口。",
        "SL01|Laptop sleeves|13 inch Laptop Sleeve|13寸电脑内胆包|Marisol|25|material=wool;compatible_with=LP01|color=grey/green|Felt outside, soft inside.|毛毡外壳,内里柔软。",
        "CS01|Phone cases|Nova 8 Clear Case|新星8透明手机壳|Voltio|15|material=silicone;compatible_with=PH01|color=clear/black|Thin, with raised edges.|轻薄防摔边框。",
        "PB01|Power banks|10,000 mAh Power Bank|10000毫安充电宝|Voltio|29|capacity_mah=10000;connector=USB-C;compatible_with=Phones|color=white/black|Charges a phone twice.|手机可充两次。",
        "KB01|Keyboards|Quiet Mechanical Keyboard|静音机械键盘|Clack|89|connection=bluetooth;layout=full size;noise=quiet;compatible_with=Laptops|switch=linear/tactile;color=white/black|Works with three devices.|可连三台设备。",
        "MS01|Mice|Silent Wireless Mouse|静音无线鼠标|Clack|25|connection=bluetooth;noise=silent;compatible_with=Laptops|color=white/black/pink|Clicks that nobody hears.|点击无声。",
        "ER01|E-readers|Paper 7 E-Reader|纸感7电子阅读器|Nimbus|129|screen_inch=7;battery_hours=700;waterproof=yes;gift=yes|color=black/white;storage=16 GB/32 GB+20|Reads like paper, also in the sun.|阳光下也像纸书。",
        "RS01|Running shoes|Tempo Road Running Shoes|节奏公路跑鞋|Kestrel|95|gender=men;use=running;terrain=road;weight_g=255|color=black/white/blue;size=40/41/42/43/44|Cushioned for long road runs.|缓震,适合长距离路跑。",
        "RS02|Running shoes|Tempo W Road Running Shoes|节奏女款公路跑鞋|Kestrel|95|gender=women;use=running;terrain=road;weight_g=215|color=pink/white;size=36/37/38/39/40|Cushioned and light.|缓震轻盈。",
        "RS03|Running shoes|Ridge Trail Running Shoes|山脊越野跑鞋|Fellside|115|gender=unisex;use=running/hiking;terrain=trail;waterproof=yes;weight_g=310|color=green/black;size=38/40/42/44|Grips in mud and rain.|泥泞湿滑也抓地。",
        "HB02|Hiking boots|Cairn Hiking Boots|石标徒步靴|Fellside|139|gender=unisex;use=hiking;waterproof=yes;weight_g=540|color=brown/black;size=38/40/42/44|High shaft, waterproof, for rough paths.|高帮防水,走得了烂路。",
        "YM01|Yoga mats|Grip Yoga Mat|防滑瑜伽垫|Lotusa|32|material=rubber;use=yoga;thickness_mm=5;gift=yes|color=purple/green|Does not slip, rolls up small.|防滑,易收纳。",
        "DB01|Dumbbells|Adjustable Dumbbells|可调节哑铃|Ironleaf|79|use=strength|weight=2 x 5 kg/2 x 10 kg+50|Changes weight in seconds.|几秒换重量。",
        "WB01|Water bottles|Steel Water Bottle|不锈钢保温水杯|Fellside|25|material=steel;use=hiking/office;gift=yes|color=white/blue/black;capacity=500 ml/750 ml+5|Cold for a day, hot for half.|冷一天热半天。",
        "TN01|Tents|Two-Person Tent|双人帐篷|Fellside|189|use=camping;persons=2;waterproof=yes;weight_kg=2.2|color=green/orange|Stands in five minutes.|五分钟搭好。",
        "SB01|Sleeping bags|Three-Season Sleeping Bag|三季睡袋|Fellside|99|use=camping;season=autumn;weight_kg=1.1;compatible_with=TN01|color=blue;size=regular/long+10|Warm down to 2 degrees.|2度以上都暖和。",
        "BP01|Backpacks|30 l Day Backpack|30升日用双肩包|Fellside|79|use=hiking/travel;capacity_l=30;waterproof=yes|color=grey/blue|A laptop fits in the back.|可放笔记本电脑。",
        "BR01|Rackets|Carbon Badminton Racket|碳素羽毛球拍|Shuttler|59|material=carbon;use=badminton;weight_g=83|color=red/blue|Strung and ready to play.|已穿线,到手即用。",
        "HL01|Helmets|City Bike Helmet|城市骑行头盔|Spoke|45|use=cycling|color=white/black;size=M/L|With a light at the back.|自带尾灯。",
    ];

    /// <summary>Which sizes fit whom: product ids | English | Chinese.</summary>
    public static IReadOnlyList<string> SizeCharts { get; } =
    [
        "TS01,TS02,SH01,HD01,JK02|S: chest 84-90 cm, height 160-170 cm;M: chest 90-96 cm, height 168-175 cm;L: chest 96-102 cm, height 173-180 cm;XL: chest 102-110 cm, height 178-188 cm|S: 胸围84-90厘米, 身高160-170厘米;M: 胸围90-96厘米, 身高168-175厘米;L: 胸围96-102厘米, 身高173-180厘米;XL: 胸围102-110厘米, 身高178-188厘米",
        "JK01,JK03,CH01,DR01|S: chest 80-86 cm, waist 64-68 cm;M: chest 86-92 cm, waist 68-74 cm;L: chest 92-98 cm, waist 74-80 cm|S: 胸围80-86厘米, 腰围64-68厘米;M: 胸围86-92厘米, 腰围68-74厘米;L: 胸围92-98厘米, 腰围74-80厘米",
        "JN01|30: waist 76-79 cm;32: waist 81-84 cm;34: waist 86-89 cm|30: 腰围76-79厘米;32: 腰围81-84厘米;34: 腰围86-89厘米",
        "RS01,RS02,RS03,HB02|36: foot 22.5 cm;37: foot 23.0 cm;38: foot 23.5 cm;39: foot 24.5 cm;40: foot 25.0 cm;41: foot 25.5 cm;42: foot 26.5 cm;43: foot 27.0 cm;44: foot 28.0 cm|36: 脚长22.5厘米;37: 脚长23.0厘米;38: 脚长23.5厘米;39: 脚长24.5厘米;40: 脚长25.0厘米;41: 脚长25.5厘米;42: 脚长26.5厘米;43: 脚长27.0厘米;44: 脚长28.0厘米",
    ];
}
